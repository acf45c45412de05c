package io.warren.examples.orders;

import io.warren.EmbeddedWarren;
import io.warren.Warren;
import io.warren.examples.orders.billing.BillingOffice;
import io.warren.examples.orders.notification.Mail;
import io.warren.examples.orders.notification.NotificationCentre;
import io.warren.examples.orders.order.OrderDesk;
import io.warren.examples.orders.payment.CardGateway;
import io.warren.examples.orders.payment.PaymentOffice;
import io.warren.examples.orders.shipping.ShippingDock;
import io.warren.examples.orders.storefront.Storefront;
import io.warren.examples.orders.warehouse.Warehouse;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * A shop that takes orders, is paid for them, picks and ships them, and keeps its books. It is one
 * process here; each part could as well be one of its own, for it knows of the others nothing but
 * their contracts.
 */
public final class OrderSystem {
  private final Warren warren;
  private final Storefront storefront;
  private final PaymentOffice payments;
  private final BillingOffice billing;

  /**
   * Puts the shop together.
   *
   * @param clock the time that the Warren goes by
   * @param mailServer sends a mail
   * @param pager wakes a person
   */
  public OrderSystem(
      Warren warren,
      InstantSource clock,
      CardGateway gateway,
      Consumer<Mail> mailServer,
      Consumer<String> pager) {
    this.warren = warren;
    storefront = new Storefront(warren, clock);
    payments = new PaymentOffice(warren, clock, gateway);
    billing = new BillingOffice(warren, clock);
    storefront.consume(warren);
    payments.consume(warren);
    billing.consume(warren);
    new OrderDesk(warren, clock).consume(warren);
    new Warehouse(warren).consume(warren);
    new ShippingDock(warren, clock).consume(warren);
    new NotificationCentre(warren, mailServer, pager).consume(warren);
  }

  /** Opens the shop. */
  public void start() {
    warren.start();
    warren.scheduler().start();
  }

  public Storefront storefront() {
    return storefront;
  }

  public PaymentOffice payments() {
    return payments;
  }

  public BillingOffice billing() {
    return billing;
  }

  /** Plays a few orders on the embedded broker. */
  public static void main(String[] arguments) {
    try (EmbeddedWarren warren = Warren.embedded()) {
      new Play(warren, System.out).run();
    }
  }
}
