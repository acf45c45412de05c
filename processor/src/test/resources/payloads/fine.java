package shop;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import io.warren.PayloadException;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.codec.Codec;
import io.warren.codec.PayloadType;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

enum State {
  OPEN,
  PAID
}

record Id(@JsonValue String text) {
  @JsonCreator
  static Id of(String text) {
    return new Id(text);
  }
}

@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
sealed interface Pet permits Cat, Dog {}

record Cat(int lives) implements Pet {}

record Dog(String name, Pet friend) implements Pet {}

@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Circle.class), @JsonSubTypes.Type(Square.class)})
interface Shape {}

record Circle(int radius) implements Shape {}

record Square(int side) implements Shape {}

@JsonDeserialize(builder = Built.Builder.class)
final class Built {
  public final int i;

  private Built(int i) {
    this.i = i;
  }

  @JsonPOJOBuilder(withPrefix = "")
  static final class Builder {
    private int i;

    Builder i(int i) {
      this.i = i;
      return this;
    }

    Built build() {
      return new Built(i);
    }
  }
}

class Bean<T extends Comparable<T>> {
  private T value;
  private InputStream ignored;
  private Bean<T> next;

  public T getValue() {
    return value;
  }

  public void setValue(T value) {
    this.value = value;
  }

  @JsonIgnore
  public InputStream getIgnored() {
    return ignored;
  }

  public Bean<T> getNext() {
    return next;
  }
}

record Nothing() {}

/** A type that does not say what is in it is read as what may be anything. */
@SuppressWarnings("rawtypes")
record Raw(List list, Map map, Map.Entry entry, AtomicReference reference) {}

record Order(
    Id id,
    Pet pet,
    Shape shape,
    Built built,
    Bean<String> bean,
    Map<State, List<Optional<ZonedDateTime>>> index,
    TreeMap<LocalDate, int[][]> days,
    EnumMap<State, UUID> ids,
    EnumSet<State> states,
    Map<Id, String> byId,
    Map.Entry<String, Integer> entry,
    Deque<Character> letters,
    Collection<? extends Nothing> nothings,
    AtomicInteger count,
    AtomicReference<String> reference,
    OptionalDouble perhaps,
    JsonNode tree,
    Object anything,
    Map<String, Object> more,
    byte[] bytes,
    CharSequence text,
    Number number,
    Raw raw) {}

@MessageContract(exchange = "shop", routingKey = "order.placed")
@Produces
@Consumes(queue = "shop.orders")
interface Orders {
  Nothing placed(Order order);
}

interface View {
  String getName();
}

/** What is only sent is not read here. */
@MessageContract(exchange = "shop", routingKey = "view.shown")
@Produces
interface Views {
  void shown(View view);
}

/** Others may send it as a text. */
final class Sku {
  private final String code;

  Sku(String code) {
    this.code = code;
  }

  public String getCode() {
    return code;
  }
}

@MessageContract(exchange = "shop", routingKey = "sku.seen")
@Consumes(queue = "shop.skus")
interface Skus {
  void seen(Sku sku);
}

/** What others do with a shared contract, they are told themselves. */
@MessageContract(exchange = "shop", routingKey = "view.shared")
interface Shared {
  void shown(View view);
}

@MessageContract(exchange = "shop", routingKey = "view.own", codec = OwnCodec.class)
@Produces
@Consumes(queue = "shop.views")
interface WithCodec {
  View shown(InputStream view);
}

final class OwnCodec implements Codec {
  @Override
  public <T> Encoder<T> encoder(PayloadType<T> type) {
    throw new PayloadException("none");
  }

  @Override
  public <T> Decoder<T> decoder(PayloadType<T> type) {
    throw new PayloadException("none");
  }
}
