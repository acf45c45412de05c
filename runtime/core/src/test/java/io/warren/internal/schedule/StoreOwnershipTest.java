package io.warren.internal.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.warren.ConnectionException;
import io.warren.StoreException;
import io.warren.internal.store.OwnerRecord;
import io.warren.internal.store.Store;
import io.warren.internal.store.UnfitStoreException;
import io.warren.internal.transport.Transport;
import io.warren.topology.Exchange;
import io.warren.topology.Topology;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoreOwnershipTest {
  private final Set<String> exchanges = new HashSet<>();
  private final CompletableFuture<@Nullable Void> connected = new CompletableFuture<>();
  private final Record record = new Record();
  private final StoreOwnership ownership =
      new StoreOwnership(stub(Store.class, "owner", record), transport(), Runnable::run);

  @Test
  void whoCannotWriteDownTheMarkMakesNoOtherAtTheNextAttempt() {
    record.writable = false;
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(ownership::check).isInstanceOf(StoreException.class);
    }
    record.writable = true;
    ownership.check();

    assertThat(exchanges).singleElement().asString().startsWith("warren.system.");
    assertThat(record.owner).isEqualTo(exchanges.iterator().next() + "|here");
  }

  @Test
  void itIsKnownOnceTheBrokerIsThereAndNotAskedBefore() {
    record.writable = true;
    CompletableFuture<@Nullable Void> first = ownership.known();
    CompletableFuture<@Nullable Void> second = ownership.known();
    assertThat(first).isNotDone();
    assertThat(exchanges).isEmpty();

    connected.complete(null);

    assertThat(first).isCompleted();
    assertThat(second).isCompleted();
    assertThat(exchanges).hasSize(1);
    assertThat(ownership.known()).isCompleted();
  }

  @Test
  void whoWaitsForABrokerThatDoesNotComeIsToldSo() {
    connected.completeExceptionally(new ConnectionException("not reached"));

    assertThatThrownBy(ownership::await)
        .isInstanceOf(ConnectionException.class)
        .hasMessage("not reached");
  }

  private Transport transport() {
    return Transport.class.cast(
        Proxy.newProxyInstance(
            Transport.class.getClassLoader(),
            new Class<?>[] {Transport.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("connected")) {
                return connected;
              }
              if (method.getName().equals("system")) {
                return "here";
              }
              ((Topology) arguments[0])
                  .exchanges().stream().map(Exchange::name).forEach(exchanges::add);
              return null;
            }));
  }

  private static <T> T stub(Class<T> type, String method, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, called, arguments) -> {
              assertThat(called.getName()).isEqualTo(method);
              return answer;
            }));
  }

  private static final class Record implements OwnerRecord {
    private @Nullable String owner;
    private boolean writable;

    @Override
    public @Nullable String read() {
      return owner;
    }

    @Override
    public String write(String mine) {
      if (!writable) {
        throw new StoreException("Redis is gone");
      }
      owner = mine;
      return mine;
    }

    @Override
    public UnfitStoreException refusal(String another, String here) {
      return new UnfitStoreException(another + " " + here);
    }
  }
}
