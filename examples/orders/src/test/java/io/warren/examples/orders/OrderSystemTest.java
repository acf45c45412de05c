package io.warren.examples.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.warren.EmbeddedWarren;
import io.warren.ReplyFailedException;
import io.warren.Warren;
import io.warren.examples.orders.billing.LedgerEntry;
import io.warren.examples.orders.billing.LedgerEntry.Account;
import io.warren.examples.orders.notification.Mail;
import io.warren.examples.orders.notification.Mail.Template;
import io.warren.examples.orders.order.Cancellation;
import io.warren.examples.orders.order.Order;
import io.warren.examples.orders.order.Order.PayBy;
import io.warren.examples.orders.order.OrderStatus;
import io.warren.examples.orders.order.OrderView;
import io.warren.examples.orders.payment.Money;
import io.warren.examples.orders.shipping.Address;
import io.warren.examples.orders.shipping.CarrierScansSender;
import io.warren.examples.orders.shipping.Scan;
import io.warren.examples.orders.storefront.Price;
import io.warren.examples.orders.storefront.PriceChangesSender;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plays orders through the whole shop, on a broker in the test's own JVM. */
class OrderSystemTest {
  private static final String ID = "1001";
  private static final Order.Customer CUSTOMER =
      new Order.Customer(
          "customer@example.org", new Address("Customer", "Mill Lane 1", "Bath", "GB"));
  private static final Map<String, Integer> TWO_TEAPOTS = Map.of("teapot", 2);

  @AutoClose private final EmbeddedWarren warren = Warren.embedded();
  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private final List<String> alarms = new CopyOnWriteArrayList<>();
  private final List<Money> charged = new CopyOnWriteArrayList<>();
  private final ShopLog log = new ShopLog(warren);
  private final OrderSystem shop =
      new OrderSystem(warren, warren::now, this::charge, mails::add, alarms::add);

  private volatile boolean gatewayDown;
  private volatile boolean cardRefused;

  @BeforeEach
  void openTheShop() {
    shop.start();
    new PriceChangesSender(warren).send(new Price("teapot", Money.of("24.50"))).now().join();
    warren.awaitIdle();
  }

  @Test
  void anOrderByCardIsPaidShippedDeliveredAndBooked() {
    order(TWO_TEAPOTS, PayBy.CARD);

    assertThat(view().status()).isEqualTo(OrderStatus.SHIPPED);
    scan(Scan.Place.TRUCK);
    scan(Scan.Place.CUSTOMER);

    assertThat(view().steps())
        .extracting(OrderView.Step::status)
        .containsExactly(
            OrderStatus.PLACED, OrderStatus.RELEASED, OrderStatus.SHIPPED, OrderStatus.DELIVERED);
    assertThat(mails)
        .extracting(Mail::template)
        .containsExactlyInAnyOrder(
            Template.CONFIRMATION, Template.RELEASE, Template.DISPATCH, Template.DELIVERY);
    warren.advance(Duration.ofSeconds(1));
    assertThat(shop.billing().books())
        .extracting(LedgerEntry::account, entry -> entry.amount().toString())
        .containsExactlyInAnyOrder(
            tuple(Account.PAYMENTS, "49.00 EUR"), tuple(Account.SALES, "49.00 EUR"));
    assertThat(alarms).isEmpty();
  }

  @Test
  void aCustomerWhoClicksTwiceOrdersAndPaysOnce() {
    order(TWO_TEAPOTS, PayBy.CARD);
    order(TWO_TEAPOTS, PayBy.CARD);

    assertThat(charged).hasSize(1);
    assertThat(shop.storefront().ordersOf(CUSTOMER.email()).join().body()).hasSize(1);
  }

  @Test
  void aPaymentIsTriedAgainUntilTheGatewayAnswers() {
    gatewayDown = true;
    order(TWO_TEAPOTS, PayBy.CARD);
    warren.advance(Duration.ofMinutes(5));
    assertThat(view().status()).isEqualTo(OrderStatus.PLACED);

    gatewayDown = false;
    warren.advance(Duration.ofMinutes(10));

    assertThat(view().status()).isEqualTo(OrderStatus.SHIPPED);
  }

  @Test
  void anOrderThatCannotBePaidInTimeIsCancelledAndSomebodyIsWoken() {
    gatewayDown = true;
    order(TWO_TEAPOTS, PayBy.CARD);

    warren.advance(Duration.ofMinutes(30));

    assertThat(view().cancelled()).isEqualTo(Cancellation.Reason.NOT_PAID_IN_TIME);
    assertThat(alarms).containsExactly("a message was given up: payment.take");
    assertThat(warren.dead("payment.take").list(10)).hasSize(1);
  }

  @Test
  void anOrderWhoseCardIsRefusedIsCancelled() {
    cardRefused = true;
    order(TWO_TEAPOTS, PayBy.CARD);

    assertThat(view().cancelled()).isEqualTo(Cancellation.Reason.CARD_REFUSED);
    assertThat(mails)
        .extracting(Mail::template)
        .containsExactlyInAnyOrder(Template.CONFIRMATION, Template.CANCELLATION);
  }

  @Test
  void whatIsPaidAfterTheCancellationGoesBack() {
    gatewayDown = true;
    order(TWO_TEAPOTS, PayBy.CARD);
    OrderView cancelled = shop.storefront().cancel(ID).join().body();
    assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);

    gatewayDown = false;
    warren.advance(Duration.ofHours(1));

    assertThat(charged).containsExactly(Money.of("49.00"), Money.of("-49.00"));
    assertThat(view().cancelled()).isEqualTo(Cancellation.Reason.CUSTOMER);
  }

  @Test
  void anOrderThatIsShippedCannotBeCancelled() {
    order(TWO_TEAPOTS, PayBy.CARD);

    assertThatThrownBy(() -> shop.storefront().cancel(ID).join())
        .cause()
        .isInstanceOfSatisfying(
            ReplyFailedException.class, e -> assertThat(e.code()).isEqualTo("too-late"));
  }

  @Test
  void aCustomerIsRemindedOfAnInvoiceThatIsNotPaid() {
    order(TWO_TEAPOTS, PayBy.INVOICE);
    warren.advance(Duration.ofDays(14));

    assertThat(mails).extracting(Mail::template).contains(Template.REMINDER);
  }

  @Test
  void nobodyIsRemindedOfAnInvoiceThatIsPaid() {
    order(TWO_TEAPOTS, PayBy.INVOICE);
    shop.payments().transferArrived(ID, Money.of("49.00"));
    warren.advance(Duration.ofDays(14));

    assertThat(mails)
        .extracting(Mail::template)
        .containsExactlyInAnyOrder(Template.CONFIRMATION, Template.RELEASE, Template.DISPATCH);
  }

  @Test
  void anOrderForNothingIsGivenUpAndSomebodyIsWoken() {
    order(Map.of(), PayBy.CARD);

    assertThat(alarms).containsExactly("a message was given up: order.place");
  }

  @Test
  void theLogHasEachMessageBelowTheOneInWhoseHandlingItWasSent() {
    gatewayDown = true;
    String message = order(TWO_TEAPOTS, PayBy.CARD);
    gatewayDown = false;
    warren.advance(Duration.ofSeconds(2));

    assertThat(String.join("\n", log.tree(message)))
        .isEqualTo(
            """
            order.place → order.place: success
            ├─ order.payment-deadline (delayed)
            ├─ order.placed → notification.news: success; warehouse.orders: success
            │  └─ mail.send → notification.mails: success
            └─ payment.take → payment.take: failure, again in 1 s, success
               └─ payment.received → billing.events: success; order.progress: success
                  ├─ ledger.entry → billing.ledger: success
                  └─ order.released → notification.news: success; warehouse.orders: success
                     ├─ mail.send → notification.mails: success
                     └─ order.pick → warehouse.picking: success
                        └─ order.ship → shipping.orders: success
                           └─ parcel.dispatched → billing.events: success; notification.news: success; order.progress: success
                              ├─ ledger.entry → billing.ledger: success
                              ├─ mail.send → notification.mails: success
                              └─ order.find (requested, answered) → order.queries: success\
            """);
  }

  @Test
  void theLogHasADeadLetterWhereItDiedAndWhatCameOfTheDelay() {
    gatewayDown = true;
    String message = order(TWO_TEAPOTS, PayBy.CARD);
    warren.advance(Duration.ofMinutes(30));

    assertThat(String.join("\n", log.tree(message)))
        .isEqualTo(
            """
            order.place → order.place: success
            ├─ order.payment-deadline (delayed) → order.payment-deadlines: success
            │  └─ order.cancelled → notification.news: success; warehouse.orders: success
            │     └─ mail.send → notification.mails: success
            ├─ order.placed → notification.news: success; warehouse.orders: success
            │  └─ mail.send → notification.mails: success
            └─ payment.take → notification.alarm: success; payment.take: failure, again in 1 s, failure, \
            again in 5 s, failure, again in 25 s, failure, again in 125 s, failure, again in 600 s, failure, \
            again in 600 s, failure, dead of exception\
            """);
  }

  @Test
  void theLogHasAReminderBelowTheParcelThatItIsAbout() {
    String message = order(TWO_TEAPOTS, PayBy.INVOICE);
    warren.advance(Duration.ofDays(14));

    assertThat(log.tree(message))
        .containsSequence(
            "            ├─ order.find (requested, answered) → order.queries: success",
            "            └─ payment.remind (scheduled, released) → billing.reminders: success",
            "               └─ mail.send → notification.mails: success");
  }

  @Test
  void theLogHasWhyAnOrderIsGivenUp() {
    String message = order(Map.of(), PayBy.CARD);

    assertThat(log.tree(message))
        .containsExactly(
            "order.place → notification.alarm: success; order.place: reject, dead of empty");
  }

  /** The id of the message that places it. */
  private String order(Map<String, Integer> basket, PayBy payBy) {
    String message = shop.storefront().order(ID, CUSTOMER, basket, payBy, false).join().id();
    warren.awaitIdle();
    return message;
  }

  private void scan(Scan.Place place) {
    Scan scan = new Scan("T-" + ID, place, warren.now().atOffset(ZoneOffset.UTC));
    new CarrierScansSender(warren).send(scan).now().join();
    warren.awaitIdle();
  }

  private OrderView view() {
    return shop.storefront().find(ID).join().body();
  }

  private boolean charge(String orderId, Money amount) {
    if (gatewayDown) {
      throw new IllegalStateException("the card gateway does not answer");
    }
    if (!cardRefused) {
      charged.add(amount);
    }
    return !cardRefused;
  }
}
