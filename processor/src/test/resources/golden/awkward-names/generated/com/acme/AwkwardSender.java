package com.acme;

import io.warren.Request;
import io.warren.contract.CheckReturnValue;
import io.warren.contract.Generated;
import io.warren.contract.MessageSender;
import java.lang.Boolean;
import java.lang.SuppressWarnings;
import java.lang.Void;

/**
 * Builds the messages of {@link Awkward}. Thread-safe.
 */
@Generated(
    value = "io.warren.processor.ContractProcessor",
    contract = Awkward.class
)
@SuppressWarnings({"deprecation", "exports", "removal"})
@CheckReturnValue
public final class AwkwardSender {
  private final MessageSender<Message, Void> message;

  private final MessageSender<String, Send> send;

  private final MessageSender<Topology, Warren> warren;

  private final MessageSender<java.lang.String, Void> payload;

  private final MessageSender<Leaving, Void> handler;

  private final MessageSender<com.acme.other.AwkwardSender, Void> spec;

  private final MessageSender<Message, Boolean> equals;

  private final MessageSender<Message, Void> yield;

  private final MessageSender<Message, Void> record;

  private final MessageSender<Message, Void> findURL;

  private final MessageSender<Message, Void> placed;

  private final MessageSender<Message, Void> Placed;

  private final MessageSender<Message, Void> placedOrder;

  private final MessageSender<Message, Void> placed_order;

  private final MessageSender<Message, Void> $dollar;

  /**
   * Connects to nothing. Sending works from here on.
   */
  public AwkwardSender(io.warren.Warren warren) {
    this.message = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_MESSAGE);
    this.send = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_SEND);
    this.warren = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_WARREN);
    this.payload = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_PAYLOAD);
    this.handler = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_HANDLER);
    this.spec = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_SPEC);
    this.equals = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_EQUALS);
    this.yield = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_YIELD);
    this.record = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_RECORD);
    this.findURL = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_FIND_URL);
    this.placed = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_placed);
    this.Placed = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_Placed);
    this.placedOrder = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_placedOrder);
    this.placed_order = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_placed_order);
    this.$dollar = MessageSender.of(warren, AwkwardTopology.PRODUCED, AwkwardTopology.MESSAGE_$DOLLAR);
  }

  /**
   * Builds a message; {@link io.warren.Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Send sendMessage(Message payload) {
    return this.message.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<Message> messageMessage(Message payload) {
    return this.message.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<Send> requestSend(String payload) {
    return this.send.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<String> messageSend(String payload) {
    return this.send.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<Warren> requestWarren(Topology payload) {
    return this.warren.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<Topology> messageWarren(Topology payload) {
    return this.warren.message(payload);
  }

  /**
   * Builds a message; {@link io.warren.Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Send sendPayload(java.lang.String payload) {
    return this.payload.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<java.lang.String> messagePayload(java.lang.String payload) {
    return this.payload.message(payload);
  }

  /**
   * Builds a message; {@link io.warren.Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Send sendHandler(Leaving payload) {
    return this.handler.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<Leaving> messageHandler(Leaving payload) {
    return this.handler.message(payload);
  }

  /**
   * Builds a message; {@link io.warren.Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Send sendSpec(com.acme.other.AwkwardSender payload) {
    return this.spec.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<com.acme.other.AwkwardSender> messageSpec(
      com.acme.other.AwkwardSender payload) {
    return this.spec.message(payload);
  }

  /**
   * Builds a request; {@link Request#reply() reply} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public Request<Boolean> requestEquals(Message payload) {
    return this.equals.request(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<Message> messageEquals(Message payload) {
    return this.equals.message(payload);
  }

  /**
   * Builds a message; {@link io.warren.Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Send sendYield(Message payload) {
    return this.yield.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<Message> messageYield(Message payload) {
    return this.yield.message(payload);
  }

  /**
   * Builds a message; {@link io.warren.Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Send sendRecord(Message payload) {
    return this.record.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<Message> messageRecord(Message payload) {
    return this.record.message(payload);
  }

  /**
   * Builds a message; {@link io.warren.Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Send sendFindURL(Message payload) {
    return this.findURL.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<Message> messageFindURL(Message payload) {
    return this.findURL.message(payload);
  }

  /**
   * Builds a message; {@link io.warren.Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Send send_placed(Message payload) {
    return this.placed.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<Message> message_placed(Message payload) {
    return this.placed.message(payload);
  }

  /**
   * Builds a message; {@link io.warren.Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Send send_Placed(Message payload) {
    return this.Placed.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<Message> message_Placed(Message payload) {
    return this.Placed.message(payload);
  }

  /**
   * Builds a message; {@link io.warren.Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Send sendPlacedOrder(Message payload) {
    return this.placedOrder.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<Message> messagePlacedOrder(Message payload) {
    return this.placedOrder.message(payload);
  }

  /**
   * Builds a message; {@link io.warren.Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Send sendPlaced_order(Message payload) {
    return this.placed_order.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<Message> messagePlaced_order(Message payload) {
    return this.placed_order.message(payload);
  }

  /**
   * Builds a message; {@link io.warren.Send#now() now} or {@code delay} sends it.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Send send$dollar(Message payload) {
    return this.$dollar.send(payload);
  }

  /**
   * Builds a message that is not sent, for {@link io.warren.MessageResult#next}.
   *
   * @throws NullPointerException when the payload is null
   */
  public io.warren.Message<Message> message$dollar(Message payload) {
    return this.$dollar.message(payload);
  }
}
