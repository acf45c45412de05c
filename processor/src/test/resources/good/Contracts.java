package shop;

import io.warren.annotation.Batch;
import io.warren.annotation.Consumes;
import io.warren.annotation.Dedup;
import io.warren.annotation.ExchangeType;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.QueueType;
import io.warren.annotation.Retry;
import io.warren.annotation.RoutingKey;
import java.util.List;
import java.util.Map;

/** What looks unusual and is right. Nothing is said about any of it. */
interface Contracts {
  record Order(String id, Customer customer, Map<String, String> notes) {}

  class Customer {
    private String name = "";

    public String getFullName() {
      return name;
    }
  }

  /** A fanout exchange does not look at the key. */
  @MessageContract(exchange = "news", exchangeType = ExchangeType.FANOUT, type = "news")
  @Produces(expiration = "", mandatory = false, persistent = false)
  @Consumes(
      queue = "news.{instance}",
      exclusive = true,
      autoDelete = true,
      deadQueue = "news.dead",
      deadExchange = "dead")
  interface News {
    void published(byte[] text);
  }

  /** A headers exchange, whose bindings are made by others. */
  @MessageContract(exchange = "files", exchangeType = ExchangeType.HEADERS, type = "file")
  @Produces
  @Consumes(queue = "files", bindings = Consumes.NONE)
  interface Files {
    void arrived(byte[] file);
  }

  /** An exchange of RabbitMQ's own is used, not declared. */
  @MessageContract(exchange = "amq.topic", routingKey = "sensor.#", declare = false)
  @Consumes(queue = "sensors", bindings = {"sensor.*", "alarm.#", "#"})
  interface Sensors {
    void measured(double value);
  }

  /** A queue that others declare and bind, with a retry queue of a stated type. */
  @MessageContract(exchange = "legacy", routingKey = "legacy.order", declare = false)
  @Consumes(queue = "legacy", declare = false, queueType = QueueType.CLASSIC, prefetch = 65535)
  @Retry(times = 1_000_000, interval = "5s")
  interface Legacy {
    int taken(String order);
  }

  @MessageContract(exchange = "bound", routingKey = "bound.order")
  @Consumes(queue = "bound", bindings = Consumes.NONE)
  @Retry(times = 20, interval = "1s", multiplier = 2, maxInterval = "PT1H")
  @Dedup(interval = "180d", key = "customer.fullName")
  interface Bound {
    void bound(Order order);
  }

  @MessageContract(exchange = "bound", routingKey = "bound.note")
  @Consumes(queue = "noted", maxPriority = 10)
  @Dedup(interval = "1h", key = "notes.whatever")
  interface Noted {
    void noted(Order order);
  }

  /** A limit that only the last wait of a retry reaches. */
  @MessageContract(exchange = "batched", routingKey = "batched.order")
  @Consumes(queue = "batched", prefetch = 50, concurrency = 50, singleActive = true)
  @Retry(times = 3, interval = "30s", multiplier = 2, maxInterval = "1m")
  @Batch(size = 50, flushInterval = "200ms")
  interface Batched {
    void arrived(List<Order> order);
  }

  /** A shared contract, whose method has no key for a sender yet. */
  @MessageContract(exchange = "orders")
  interface OrderEvents {
    @RoutingKey("order.placed")
    void placed(Order order);

    @RoutingKey(value = "order.placed", type = "order.quoted")
    Map<String, List<Order>> quoted(Order order);

    default void ignored(int one, int two) {}

    static void ignoredToo() {}
  }

  @MessageContract(exchange = "refunds", routingKey = "order.refunded")
  interface Refunds {
    void refunded(Order[] orders);
  }

  @Consumes(queue = "billing")
  interface Billing extends OrderEvents, Refunds {}

  /** The same queue once more, for the same messages. */
  @MessageContract
  @Consumes(queue = "billing")
  interface MoreBilling extends Billing {}

  @Produces(priority = 255, expiration = "3650d")
  interface Refunding extends Refunds {}
}
