package io.warren.internal.embedded.broker;

/**
 * Why a message left its queue unhandled.
 *
 * @see <a href="https://www.rabbitmq.com/docs/dlx#effects">RabbitMQ: dead-lettered messages</a>
 */
enum DeathReason {
  REJECTED("rejected"),
  EXPIRED("expired"),
  MAX_LENGTH("maxlen"),
  DELIVERY_LIMIT("delivery_limit");

  private final String wireName;

  DeathReason(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }
}
