package io.warren.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.DeliveryListener;
import io.warren.internal.transport.Subscription;
import io.warren.internal.transport.SubscriptionRequest;
import io.warren.internal.transport.Transport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Collects deliveries. Only the test settles them. */
final class Inbox implements DeliveryListener {
  private final BlockingQueue<Delivery> deliveries = new LinkedBlockingQueue<>();
  private @Nullable Subscription subscription;

  void subscribe(Transport transport, SubscriptionRequest request) {
    subscription = transport.subscribe(request, this);
  }

  Subscription subscription() {
    assertThat(subscription).isNotNull();
    return subscription;
  }

  @Override
  public void delivered(Delivery delivery) {
    deliveries.add(delivery);
  }

  /** How many wait to be taken here. */
  int size() {
    return deliveries.size();
  }

  /** The next delivery, unsettled. */
  Delivery take() {
    try {
      Delivery delivery = deliveries.poll(Broker.DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
      assertThat(delivery).as("a delivery").isNotNull();
      return delivery;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  /** Takes and acknowledges so many deliveries, and returns their bodies. */
  List<String> texts(int count) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Delivery delivery = take();
      texts.add(text(delivery));
      delivery.ack();
    }
    return texts;
  }

  static String text(Delivery delivery) {
    return new String(delivery.body(), StandardCharsets.UTF_8);
  }
}
