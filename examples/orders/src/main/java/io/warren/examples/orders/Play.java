package io.warren.examples.orders;

import io.warren.EmbeddedWarren;
import io.warren.Receipt;
import io.warren.examples.orders.notification.Mail;
import io.warren.examples.orders.order.Order;
import io.warren.examples.orders.order.OrderView;
import io.warren.examples.orders.payment.Money;
import io.warren.examples.orders.shipping.Address;
import io.warren.examples.orders.shipping.CarrierScansSender;
import io.warren.examples.orders.shipping.Scan;
import io.warren.examples.orders.storefront.Price;
import io.warren.examples.orders.storefront.PriceChangesSender;
import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Plays a few orders, and tells what happens. */
final class Play {
  private static final Order.Customer CUSTOMER =
      new Order.Customer(
          "customer@example.org", new Address("Customer", "Mill Lane 1", "Bath", "GB"));

  private final EmbeddedWarren warren;
  private final PrintStream out;
  private final ShopLog log;
  private final AtomicInteger outages = new AtomicInteger();
  private final OrderSystem shop;

  Play(EmbeddedWarren warren, PrintStream out) {
    this.warren = warren;
    this.out = out;
    log = new ShopLog(warren);
    shop = new OrderSystem(warren, warren::now, this::charge, this::tell, this::alarm);
  }

  void run() {
    shop.start();
    new PriceChangesSender(warren).send(new Price("teapot", Money.of("24.50"))).now().join();
    warren.awaitIdle();

    title("An express order by card, while the card gateway is down for a moment");
    outages.set(2);
    String express = order("1001", Map.of("teapot", 2), Order.PayBy.CARD, true);
    pass("6 seconds", Duration.ofSeconds(6));
    status("1001");
    scan("T-1001", Scan.Place.CUSTOMER);
    status("1001");

    title("An order by invoice that nobody pays");
    order("1002", Map.of("teapot", 1), Order.PayBy.INVOICE, false);
    pass("14 days", Duration.ofDays(14));

    title("An order whose card cannot be charged in half an hour");
    outages.set(Integer.MAX_VALUE);
    order("1003", Map.of("teapot", 1), Order.PayBy.CARD, false);
    pass("30 minutes", Duration.ofMinutes(30));
    status("1003");

    title("An order for nothing");
    String empty = order("1004", Map.of(), Order.PayBy.CARD, false);

    title("The books");
    shop.billing().books().stream()
        .map(entry -> entry.orderId() + " " + entry.account() + " " + entry.amount())
        .sorted()
        .forEach(line -> say("entry", line));

    title("The message log of the first order, and of the last");
    log.tree(express).forEach(line -> out.println("  " + line));
    log.tree(empty).forEach(line -> out.println("  " + line));
  }

  /** The id of the message that places it. */
  private String order(String id, Map<String, Integer> basket, Order.PayBy payBy, boolean express) {
    say("ordered", id);
    Receipt receipt = shop.storefront().order(id, CUSTOMER, basket, payBy, express).join();
    warren.awaitIdle();
    return receipt.id();
  }

  private void scan(String tracking, Scan.Place place) {
    Scan scan = new Scan(tracking, place, warren.now().atOffset(ZoneOffset.UTC));
    new CarrierScansSender(warren).send(scan).now().join();
    warren.awaitIdle();
  }

  private void pass(String words, Duration time) {
    say("later", words);
    warren.advance(time);
  }

  private void status(String id) {
    OrderView view = shop.storefront().find(id).join().body();
    say("order", id + " is " + view.status());
  }

  private boolean charge(String orderId, Money amount) {
    if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      say("gateway", "does not answer for " + orderId);
      throw new IllegalStateException("the card gateway does not answer");
    }
    say("gateway", "takes " + amount + " for " + orderId);
    return true;
  }

  private void tell(Mail mail) {
    say("mail", mail.template() + " " + new TreeMap<>(mail.values()));
  }

  private void alarm(String text) {
    say("alarm", text);
  }

  private void title(String title) {
    out.println();
    out.println(title);
  }

  private void say(String what, Object text) {
    out.printf("  %-10s %s%n", what, text);
  }
}
