package io.warren.examples.orders.notification;

import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Warren;
import io.warren.examples.orders.notification.Mail.Template;
import io.warren.examples.orders.order.Cancellation;
import io.warren.examples.orders.order.Order;
import io.warren.examples.orders.shipping.Parcel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Writes to customers, and calls for help. */
public final class NotificationCentre implements CustomerNewsHandler {
  private final Map<String, String> emails = new ConcurrentHashMap<>();
  private final SendMailSender mails;
  private final Consumer<Mail> mailServer;
  private final Consumer<String> pager;

  /**
   * Writes with a mail server.
   *
   * @param mailServer sends a mail
   * @param pager wakes a person
   */
  public NotificationCentre(Warren warren, Consumer<Mail> mailServer, Consumer<String> pager) {
    mails = new SendMailSender(warren);
    this.mailServer = mailServer;
    this.pager = pager;
  }

  /** Takes its messages from the start of a Warren on. */
  public void consume(Warren warren) {
    warren.consume(new CustomerNewsConsumer(this));
    warren.consume(
        new SendMailConsumer(
            message -> {
              mailServer.accept(message.body());
              return MessageResult.success();
            }));
    warren.consume(
        new DeadLetterAlarmConsumer(
            message -> {
              pager.accept("a message was given up: " + message.routingKey());
              return MessageResult.success();
            }));
  }

  @Override
  public MessageResult<Void> placed(Message<Order> message) {
    Order order = message.body();
    emails.put(order.id(), order.customer().email());
    return write(order.id(), Template.CONFIRMATION, order.total().toString());
  }

  @Override
  public MessageResult<Void> released(Message<Order> message) {
    return write(message.body().id(), Template.RELEASE, "");
  }

  @Override
  public MessageResult<Void> cancelled(Message<Cancellation> message) {
    Cancellation cancellation = message.body();
    return write(cancellation.orderId(), Template.CANCELLATION, cancellation.reason().toString());
  }

  @Override
  public MessageResult<Void> dispatched(Message<Parcel> message) {
    Parcel parcel = message.body();
    return write(parcel.orderId(), Template.DISPATCH, parcel.tracking());
  }

  @Override
  public MessageResult<Void> delivered(Message<Parcel> message) {
    return write(message.body().orderId(), Template.DELIVERY, "");
  }

  private MessageResult<Void> write(String orderId, Template template, String detail) {
    String email = emails.get(orderId);
    if (email == null) {
      return MessageResult.failure("unknown-order", "nothing is known of order " + orderId);
    }
    mails.send(new Mail(email, template, Map.of("order", orderId, "detail", detail))).now();
    return MessageResult.success();
  }
}
