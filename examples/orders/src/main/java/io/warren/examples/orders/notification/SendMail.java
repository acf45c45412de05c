package io.warren.examples.orders.notification;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;

/** Sends a mail. News of yesterday interests nobody. */
@MessageContract(exchange = "notification", routingKey = "mail.send")
@Produces(expiration = "1d")
@Consumes(queue = "notification.mails", concurrency = 4)
@Retry(times = 8, interval = "5s", multiplier = 3, maxInterval = "1h")
public interface SendMail {
  void send(Mail mail);
}
