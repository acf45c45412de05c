package io.warren.benchmarks.broker;

import io.warren.benchmarks.measure.Headline;
import java.io.IOException;
import java.util.List;

/** Who is compared. */
final class Clients {
  /** What a user allows to be unconfirmed. */
  static final int IN_FLIGHT = 1_000;

  /** More than is ever sent: whoever publishes is not held up here. */
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  private final Client floor;
  private final Client byHand;
  private final Client warren;
  private final Client warrenInItsWindow;

  Clients(String uri) throws Exception {
    Server server = new Server(uri);
    FloorClient bare = new FloorClient(server, Route.MEASUREMENTS);
    HandWrittenClient careful = new HandWrittenClient(server, Route.MEASUREMENTS);
    WarrenClient own = new WarrenClient(uri);
    floor = new Client(Headline.FLOOR, UNBOUNDED, bare, bare);
    byHand = new Client(Headline.BY_HAND, IN_FLIGHT, careful, careful);
    warren = new Client(Headline.WARREN, IN_FLIGHT, own, own);
    warrenInItsWindow = new Client("Warren, in its own window", UNBOUNDED, own, own);
  }

  /** Has the contract's exchange and queue declared. */
  static void declare(String uri) throws IOException {
    new WarrenClient(uri).consume(() -> {}).close();
  }

  List<Client> four() {
    return List.of(floor, byHand, warren, warrenInItsWindow);
  }

  List<Client> two() {
    return List.of(byHand, warren);
  }
}
