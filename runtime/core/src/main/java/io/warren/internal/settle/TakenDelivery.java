package io.warren.internal.settle;

import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;
import io.warren.internal.work.HandlerPool;
import io.warren.observe.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in a consumer's hand: knows when it came, and tells who has it once it is settled, or
 * left to the broker. Thread-safe.
 */
public final class TakenDelivery implements Delivery, HandlerPool.Waiting {
  /** Who has it. */
  public interface Holder {
    /** Handles it, on a worker; throws nothing. */
    void handle(TakenDelivery delivery);

    /** It is settled, or left; this may come again, as a step that failed half-way is run again. */
    void settled(TakenDelivery delivery);
  }

  private final Delivery delivery;
  private final Instant arrival;
  private final Holder holder;

  /** Whether its handling has begun. */
  private volatile boolean begun;

  /** What observers were told of its begin; null: nothing. */
  private volatile Event.@Nullable Received told;

  /** Since when nothing is left but to settle it, in {@link System#nanoTime}; for observers. */
  private volatile long settlingSince;

  // Guarded by the watch: its neighbours in the order of arrival, and whether it was reported.
  @Nullable TakenDelivery earlier;
  @Nullable TakenDelivery later;
  boolean reported;

  public TakenDelivery(Delivery delivery, Instant arrival, Holder holder) {
    this.delivery = delivery;
    this.arrival = arrival;
    this.holder = holder;
  }

  /** When it came. */
  public Instant arrival() {
    return arrival;
  }

  public void begin() {
    begun = true;
  }

  public boolean begun() {
    return begun;
  }

  Event.@Nullable Received told() {
    return told;
  }

  /** Observers are told of its begin, on its worker. */
  void tell(Event.Received event) {
    told = event;
    settlesFrom(System.nanoTime());
  }

  void settlesFrom(long nanos) {
    settlingSince = nanos;
  }

  long settlingSince() {
    return settlingSince;
  }

  /**
   * Has its turn: nothing is handled whose channel is gone, as it could not be settled any more.
   */
  @Override
  public void run() {
    if (open()) {
      holder.handle(this);
    } else {
      leave();
    }
  }

  @Override
  public void handBack() {
    requeue();
  }

  @Override
  public void ack() {
    delivery.ack();
    holder.settled(this);
  }

  @Override
  public void requeue() {
    delivery.requeue();
    holder.settled(this);
  }

  @Override
  public void deadLetter() {
    delivery.deadLetter();
    holder.settled(this);
  }

  /** Nobody settles it: the broker gives it out again once its channel is gone. */
  public void leave() {
    holder.settled(this);
  }

  @Override
  public boolean open() {
    return delivery.open();
  }

  @Override
  public boolean redelivered() {
    return delivery.redelivered();
  }

  @Override
  public String exchange() {
    return delivery.exchange();
  }

  @Override
  public String routingKey() {
    return delivery.routingKey();
  }

  @Override
  public MessageProperties properties() {
    return delivery.properties();
  }

  @Override
  public byte[] body() {
    return delivery.body();
  }
}
