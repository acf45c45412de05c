package io.warren.internal.settle;

import io.warren.internal.transport.Delivery;
import io.warren.internal.transport.MessageProperties;

/** Tells deliveries apart, and must not be settled. */
public final class UnsettledDelivery implements Delivery {
  private boolean open = true;

  public void lose() {
    open = false;
  }

  @Override
  public boolean open() {
    return open;
  }

  @Override
  public boolean redelivered() {
    return false;
  }

  @Override
  public void ack() {
    throw new AssertionError("nobody settles this");
  }

  @Override
  public void requeue() {
    throw new AssertionError("nobody settles this");
  }

  @Override
  public void deadLetter() {
    throw new AssertionError("nobody settles this");
  }

  @Override
  public String exchange() {
    return "";
  }

  @Override
  public String routingKey() {
    return "";
  }

  @Override
  public MessageProperties properties() {
    return MessageProperties.NONE.withPersistent(true);
  }

  @Override
  public byte[] body() {
    return new byte[0];
  }
}
