package io.warren.transport;

/**
 * A message on its way to the broker. The body is not copied: nobody changes it afterwards.
 *
 * @param exchange where it is published
 * @param routingKey the key
 * @param mandatory whether it fails when no queue takes it
 * @param properties what travels beside the body
 * @param body the bytes
 */
// Never compared: an array component's equality by identity misleads nobody.
@SuppressWarnings("ArrayRecordComponent")
public record OutgoingMessage(
    String exchange,
    String routingKey,
    boolean mandatory,
    MessageProperties properties,
    byte[] body) {

  /** The id that the receipt carries. */
  public String id() {
    String id = properties.messageId();
    return id == null ? "" : id;
  }
}
