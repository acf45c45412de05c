package io.warren.benchmarks.broker;

import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.measure.Headline;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Who is compared. */
public final class Clients {
  /** What a user allows to be unconfirmed. */
  static final int IN_FLIGHT = 1_000;

  /** More than is ever sent: whoever publishes is not held up here. */
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  private final Server server;
  private final Client floor;
  private final Client byHand;
  private final Client warren;
  private final Client warrenInItsWindow;

  Clients(String uri) throws Exception {
    server = new Server(uri);
    FloorClient bare = new FloorClient(server, Route.MEASUREMENTS);
    HandWrittenClient careful = new HandWrittenClient(server, Route.MEASUREMENTS);
    WarrenClient own = new WarrenClient(uri);
    floor = new Client(Headline.FLOOR, UNBOUNDED, bare, bare);
    byHand = new Client(Headline.BY_HAND, IN_FLIGHT, careful, careful);
    warren = new Client(Headline.WARREN, IN_FLIGHT, own, own);
    warrenInItsWindow = new Client("Warren, in its own window", UNBOUNDED, own, own);
  }

  /** Has the contract's exchange and queue declared. */
  public static void declare(String uri) throws IOException {
    new WarrenClient(uri).consume(() -> {}).close();
  }

  /** Of whom a careful user would choose one. */
  public static List<String> names() {
    return List.of(Headline.BY_HAND, Headline.WARREN);
  }

  /** Has the client of a name consume; as {@link Client.Consuming}. */
  public static Closeable consume(String uri, String name, Runnable handled) throws Exception {
    for (Client client : new Clients(uri).two()) {
      if (client.name().equals(name)) {
        return client.consuming().consume(handled);
      }
    }
    throw new IllegalArgumentException(name);
  }

  /** Leaves one message in the contract's queue, and nothing else. */
  public static void publishOne(String uri) throws Exception {
    Clients clients = new Clients(uri);
    clients.server.empty(Route.MEASUREMENTS.queue());
    try (Client.Connected connected = clients.byHand.sending().connect()) {
      connected.lane(1).publish(Measured.examples(1));
    }
  }

  List<Client> four() {
    return List.of(floor, byHand, warren, warrenInItsWindow);
  }

  List<Client> two() {
    return List.of(byHand, warren);
  }
}
