package io.warren.micrometer;

import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import io.warren.observe.About;
import io.warren.observe.Reason;
import io.warren.observe.Sending;
import org.jspecify.annotations.Nullable;

/**
 * A message that is being sent, as {@link WarrenObservations} observes it: for handlers, filters
 * and conventions of one's own.
 */
public final class SendContext extends SenderContext<Sending> {
  private final About about;
  private volatile @Nullable Reason failure;

  SendContext(Sending message) {
    super(SendContext::state, Kind.PRODUCER);
    about = message.about();
    setCarrier(message);
    setRemoteServiceName(Names.RABBITMQ);
  }

  /** A message that states such a header keeps its own. */
  private static void state(@Nullable Sending message, String name, String value) {
    if (message != null && !message.headers().containsKey(name)) {
      message.header(name, value);
    }
  }

  /** Which message it is. */
  public About about() {
    return about;
  }

  /** Why it was not sent, or has no reply; null: that is not known, or it was. */
  public @Nullable Reason failure() {
    return failure;
  }

  void failed(Reason reason) {
    failure = reason;
  }
}
