package io.warren.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes contracts of the usual kinds, as many as a very large project has. */
final class ContractSources {
  private static final int PAYLOADS = 50;

  private final Path folder;
  private final List<Path> files = new ArrayList<>();

  private ContractSources(Path folder) {
    this.folder = folder;
  }

  /** The written files. */
  static List<Path> write(Path folder, int contracts) throws IOException {
    ContractSources sources = new ContractSources(Files.createDirectories(folder));
    for (int i = 0; i < PAYLOADS; i++) {
      sources.payloads(i);
    }
    for (int i = 0; i < contracts; i++) {
      sources.contract(i);
    }
    return sources.files;
  }

  private void payloads(int number) throws IOException {
    file(
        "Order" + number,
        "public record Order%1$d(String id, int amount, java.time.Instant at) {}",
        number);
    file(
        "Answer" + number,
        "public record Answer%1$d(String id, java.util.List<String> lines) {}",
        number);
  }

  private void contract(int number) throws IOException {
    String body =
        switch (number % 4) {
          // One message with a reply, retried.
          case 0 ->
              """
              @MessageContract(exchange = "shop", routingKey = "order.%1$d")
              @Produces
              @Consumes(queue = "orders.%1$d", deadExchange = "shop.dead")
              @Retry(times = 3, interval = "5s")
              public interface Contract%1$d {
                Answer%2$d handle(Order%2$d order);
              }
              """;
          // One message without a reply.
          case 1 ->
              """
              @MessageContract(exchange = "shop", routingKey = "order.%1$d")
              @Produces
              @Consumes(queue = "orders.%1$d")
              public interface Contract%1$d {
                void handle(Order%2$d order);
              }
              """;
          // Several messages on one queue.
          case 2 ->
              """
              @MessageContract(exchange = "shop")
              @Produces
              @Consumes(queue = "orders.%1$d", concurrency = 4)
              public interface Contract%1$d {
                @RoutingKey("order.%1$d.placed")
                void placed(Order%2$d order);

                @RoutingKey("order.%1$d.paid")
                void paid(Order%2$d order);

                @RoutingKey("order.%1$d.quote")
                Answer%2$d quote(java.util.List<String> articles);
              }
              """;
          // Sent only.
          default ->
              """
              @MessageContract(exchange = "shop", routingKey = "order.%1$d")
              @Produces(expiration = "30s")
              public interface Contract%1$d {
                void handle(Order%2$d order);
              }
              """;
        };
    file("Contract" + number, body, number, number % PAYLOADS);
  }

  private void file(String type, String body, Object... values) throws IOException {
    String source = "package shop;\n\nimport io.warren.annotation.*;\n\n" + body.formatted(values);
    files.add(Files.writeString(folder.resolve(type + ".java"), source));
  }
}
