package io.warren.examples.orders.billing;

import static java.util.stream.Collectors.toMap;

import io.warren.BatchResult;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Schedule;
import io.warren.Warren;
import io.warren.examples.orders.notification.Mail;
import io.warren.examples.orders.notification.SendMailSender;
import io.warren.examples.orders.order.Order;
import io.warren.examples.orders.order.OrderQueriesSender;
import io.warren.examples.orders.payment.Money;
import io.warren.examples.orders.payment.Payment;
import io.warren.examples.orders.payment.Refusal;
import io.warren.examples.orders.shipping.Parcel;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps the books, and reminds those who do not pay. */
public final class BillingOffice implements BillingEventsHandler {
  private static final Period TIME_TO_PAY = Period.ofDays(14);

  private final Map<String, LedgerEntry> books = new ConcurrentHashMap<>();
  private final Warren warren;
  private final InstantSource clock;
  private final OrderQueriesSender orders;
  private final LedgerEntriesSender ledger;
  private final PaymentReminderSender reminders;
  private final SendMailSender mails;

  public BillingOffice(Warren warren, InstantSource clock) {
    this.warren = warren;
    this.clock = clock;
    orders = new OrderQueriesSender(warren);
    ledger = new LedgerEntriesSender(warren);
    reminders = new PaymentReminderSender(warren);
    mails = new SendMailSender(warren);
  }

  /** Takes its messages from the start of a Warren on. */
  public void consume(Warren warren) {
    warren.consume(new BillingEventsConsumer(this));
    warren.consume(new PaymentReminderConsumer(this::remind));
    warren.consume(new LedgerEntriesConsumer(this::write));
  }

  /** The books, in no order; a real office has a database. */
  public Collection<LedgerEntry> books() {
    return List.copyOf(books.values());
  }

  @Override
  public MessageResult<Void> received(Message<Payment> message) {
    Payment payment = message.body();
    book(payment.orderId(), LedgerEntry.Account.PAYMENTS, payment.amount());
    // For most orders there is none.
    warren.schedule().cancel(reminderOf(payment.orderId()));
    return MessageResult.success();
  }

  @Override
  public MessageResult<Void> refused(Message<Refusal> message) {
    return MessageResult.success();
  }

  @Override
  public MessageResult<Void> refunded(Message<Payment> message) {
    Payment payment = message.body();
    book(payment.orderId(), LedgerEntry.Account.REFUNDS, payment.amount().negated());
    return MessageResult.success();
  }

  @Override
  public MessageResult<Void> dispatched(Message<Parcel> message) throws Exception {
    // What does not answer in time is asked again, by a retry.
    Order order = orders.requestFind(message.body().orderId()).reply().get().body().order();
    book(order.id(), LedgerEntry.Account.SALES, order.total());
    if (order.payBy() == Order.PayBy.INVOICE) {
      remindLater(order);
    }
    return MessageResult.success();
  }

  @Override
  public MessageResult<Void> delivered(Message<Parcel> message) {
    return MessageResult.success();
  }

  private void remindLater(Order order) {
    LocalDate due = today().plus(TIME_TO_PAY);
    Instant time = due.atStartOfDay(ZoneOffset.UTC).toInstant();
    String id = reminderOf(order.id());
    // When this message comes again, the reminder is scheduled already.
    if (warren.schedule().move(id, time) == Schedule.Change.UNKNOWN) {
      Reminder reminder = new Reminder(order.id(), order.customer().email(), order.total(), due);
      reminders.send(reminder).id(id).at(time);
    }
  }

  private MessageResult<Void> remind(Message<Reminder> message) {
    Reminder reminder = message.body();
    Map<String, String> values =
        Map.of(
            "order", reminder.orderId(),
            "amount", reminder.amount().toString(),
            "due", reminder.due().toString());
    mails.send(new Mail(reminder.email(), Mail.Template.REMINDER, values)).now();
    return MessageResult.success();
  }

  private BatchResult write(List<Message<LedgerEntry>> messages) {
    books.putAll(messages.stream().collect(toMap(Message::id, Message::body, (one, same) -> one)));
    return BatchResult.success();
  }

  private void book(String orderId, LedgerEntry.Account account, Money amount) {
    // The same id for the same line: one that comes twice is written over.
    ledger
        .send(new LedgerEntry(orderId, account, amount, today()))
        .id(orderId + "-" + account)
        .now();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static String reminderOf(String orderId) {
    return "reminder-" + orderId;
  }
}
