package io.warren.examples.orders.notification;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;

/** Hears of every message that a part of the shop has given up, whatever is in it. */
@MessageContract(exchange = "shop.dead", routingKey = "#")
@Consumes(queue = "notification.alarm")
interface DeadLetterAlarm {
  void dead(byte[] body);
}
