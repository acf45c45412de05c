package io.warren.processor.docs;

import io.warren.annotation.ExchangeType;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.manifest.Contract;
import io.warren.processor.docs.manifest.ContractConsumer;
import io.warren.processor.docs.manifest.ContractMessage;
import io.warren.processor.docs.manifest.Manifest;
import io.warren.processor.docs.manifest.Payload;
import io.warren.processor.docs.manifest.Schema;
import io.warren.processor.docs.manifest.SendDefaults;
import io.warren.topology.Binding;
import io.warren.topology.ConsumerQueues;
import io.warren.topology.Exchange;
import io.warren.topology.RetryPolicy;
import io.warren.topology.Topology;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The contracts of an order system: commands, events, requests, batches and long waits. */
public final class OrderSystem {
  private static final RetryPolicy CONSTANT = RetryPolicy.constant(3, Duration.ofSeconds(5));
  private static final RetryPolicy GROWING =
      new RetryPolicy(6, Duration.ofSeconds(1), 5, Duration.ofMinutes(10));

  private OrderSystem() {}

  /** The compilation, and one module that it has on its class path. */
  public static Modules modules() {
    return new Modules(manifest("orders", orders()), List.of(manifest("billing", billing())));
  }

  public static Manifest manifest(String application, List<Contract> contracts) {
    return new Manifest(application, contracts, Map.of());
  }

  private static List<Contract> orders() {
    List<Contract> contracts = new ArrayList<>();
    contracts.add(command("PlaceOrder", "shop.commands", "order.place", CONSTANT));
    contracts.add(command("CancelOrder", "shop.commands", "order.cancel", CONSTANT));
    contracts.add(command("ChangeDeliveryAddress", "shop.commands", "order.address", GROWING));
    contracts.add(
        sender("OrderEvents", "shop.events", "order.placed", "order.paid", "order.shipped"));
    contracts.add(consumer("StockOrders", "stock.orders", GROWING, "shop.events", "order.placed"));
    contracts.add(
        consumer(
            "SearchIndex", "search.index.{instance}", RetryPolicy.NONE, "shop.events", "order.#"));
    contracts.add(
        consumer(
            "CustomerMails",
            "mail.orders",
            GROWING,
            "shop.events",
            "order.placed",
            "order.shipped"));
    contracts.add(
        consumer("Statistics", "statistics.events", RetryPolicy.NONE, "shop.events", "#"));
    contracts.add(request("FindPrice", "shop.queries", "price.find"));
    contracts.add(request("FindCustomer", "shop.queries", "customer.find"));
    contracts.add(consumer("DeadLetters", "dead.letters", RetryPolicy.NONE, "shop.dead", "#"));
    contracts.add(command("ReserveStock", "stock.commands", "stock.reserve", CONSTANT));
    contracts.add(command("ReleaseStock", "stock.commands", "stock.release", CONSTANT));
    contracts.add(sender("StockEvents", "stock.events", "stock.low", "stock.empty"));
    contracts.add(consumer("Purchasing", "purchasing", GROWING, "stock.events", "stock.*"));
    return contracts;
  }

  private static List<Contract> billing() {
    List<Contract> contracts = new ArrayList<>();
    contracts.add(
        consumer("BillingOrders", "billing.orders", CONSTANT, "shop.events", "order.shipped"));
    contracts.add(command("WriteInvoice", "billing", "invoice.write", GROWING));
    contracts.add(command("RemindOfPayment", "billing", "payment.remind", CONSTANT));
    contracts.add(sender("PaymentEvents", "billing.events", "payment.received"));
    contracts.add(
        consumer("PaymentsOfOrders", "orders.payments", CONSTANT, "billing.events", "payment.*"));
    contracts.add(
        consumer(
            "NightlyLedgerExportForTheAccountants",
            "ledger.export.of.all.payments.for.the.accountants",
            CONSTANT,
            "billing.events",
            "payment.received"));
    return contracts;
  }

  /** One message, sent and consumed. */
  public static Contract command(String name, String exchange, String key, RetryPolicy retry) {
    return contract(
        name, List.of(message(name, exchange, key, null)), true, key, retry, "", List.of(key));
  }

  private static Contract request(String name, String exchange, String key) {
    return contract(
        name,
        List.of(message(name, exchange, key, payload("com.acme.shop." + name + "Reply"))),
        true,
        key,
        CONSTANT,
        "shop.dead",
        List.of(key));
  }

  /** Messages that are only sent. */
  public static Contract sender(String name, String exchange, String... keys) {
    return contract(
        name, messages(name, exchange, keys), true, "", RetryPolicy.NONE, "", List.of());
  }

  /** Messages that are only consumed. */
  public static Contract consumer(
      String name, String queue, RetryPolicy retry, String exchange, String... keys) {
    return contract(name, messages(name, exchange, keys), false, queue, retry, "", List.of(keys));
  }

  private static List<ContractMessage> messages(String name, String exchange, String... keys) {
    List<ContractMessage> messages = new ArrayList<>();
    for (String key : keys) {
      messages.add(message(name, exchange, key, null));
    }
    return messages;
  }

  /** A contract of any kind; without a queue it does not consume. */
  public static Contract contract(
      String name,
      List<ContractMessage> messages,
      boolean produces,
      String queue,
      RetryPolicy retry,
      String deadExchange,
      List<String> keys) {
    String exchange = messages.get(0).exchange();
    Topology topology = topology(exchange);
    ContractConsumer consumes = null;
    if (!queue.isEmpty()) {
      ConsumerQueues queues = queues(queue, retry, name.startsWith("Remind"), deadExchange);
      consumes = consumes(queues, name);
      topology = topology.and(queues.topology());
      for (String key : keys) {
        topology = topology.and(binding(exchange, queue, key));
      }
    }
    SendDefaults sends = produces ? new SendDefaults(0, Duration.ofDays(2), true, true) : null;
    return new Contract("com.acme.shop." + name, name, messages, sends, consumes, topology);
  }

  /** A consumer of a queue that others declare. */
  public static Contract ofOthers(Contract contract) {
    ContractConsumer own = Objects.requireNonNull(contract.consumes());
    ContractConsumer consumes =
        new ContractConsumer(
            own.queue(),
            own.queueType(),
            false,
            false,
            own.prefetch(),
            own.concurrency(),
            own.singleActive(),
            own.deadQueue(),
            own.deadExchange(),
            0,
            own.retry(),
            own.dedup(),
            own.batch());
    return new Contract(
        contract.name(),
        contract.displayName(),
        contract.messages(),
        contract.produces(),
        consumes,
        contract.topology());
  }

  private static Topology topology(String exchange) {
    return Topology.builder().exchange(Exchange.of(exchange, ExchangeType.TOPIC)).build();
  }

  private static Topology binding(String exchange, String queue, String key) {
    return Topology.builder().binding(Binding.toQueue(exchange, queue, key)).build();
  }

  private static ConsumerQueues queues(
      String queue, RetryPolicy retry, boolean dedup, String deadExchange) {
    return ConsumerQueues.of(queue).retry(retry).dedup(dedup).deadExchange(deadExchange).build();
  }

  private static ContractConsumer consumes(ConsumerQueues queues, String name) {
    boolean nightly = name.startsWith("Nightly");
    return new ContractConsumer(
        queues.queue(),
        queues.type(),
        true,
        false,
        nightly ? 500 : 32,
        1,
        nightly,
        queues.deadQueue(),
        queues.deadExchange(),
        queues.deliveryLimit(),
        queues.retry(),
        name.startsWith("Remind")
            ? new ContractConsumer.Duplicates(Duration.ofDays(14), "order.id")
            : null,
        nightly ? new ContractConsumer.Batch(500, Duration.ofSeconds(2)) : null);
  }

  private static ContractMessage message(
      String contract, String exchange, String key, @Nullable Payload reply) {
    return new ContractMessage(
        "on" + key.replaceAll("\\W", ""),
        "com.acme.shop." + contract,
        exchange,
        key,
        key,
        payload("com.acme.shop." + contract),
        reply);
  }

  private static Payload payload(String type) {
    return new Payload(type, "application/json", Schema.ANY, null, List.of());
  }
}
