package io.warren.benchmarks.broker;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import io.warren.benchmarks.contract.Measured;
import io.warren.benchmarks.measure.Headline;
import io.warren.benchmarks.measure.Table;
import io.warren.benchmarks.measure.Text;
import java.util.List;
import java.util.Map;

/** What it costs that somebody is told what happens to messages. */
public final class ObservedBenchmark {
  private static final Turns TURNS = new Turns(3, 6);
  private static final int MESSAGES = 40_000;
  private static final String OBSERVER = "with an observer that does nothing";
  private static final String LOG = "with the message log";
  private static final String LOG_NAME = "measurements.log";

  private ObservedBenchmark() {}

  /** The Markdown table. */
  public static String run(String uri) throws Exception {
    Server server = new Server(uri);
    declareLog(server);
    Throughput throughput = new Throughput(server, Route.MEASUREMENTS, Measured.examples(MESSAGES));
    List<Client> clients =
        List.of(
            client(Headline.WARREN, new WarrenClient(uri)),
            client(OBSERVER, new WarrenClient(uri, builder -> builder.observe(event -> {}))),
            client(LOG, new WarrenClient(uri, builder -> builder.log(LOG_NAME, LOG_NAME))));
    Results<Throughput.Costs> costs =
        TURNS.of(
            "observed",
            clients,
            client -> {
              Throughput.Costs each = throughput.measure(client);
              server.empty(LOG_NAME);
              return each;
            });
    Table table = new Table("", Headline.WARREN, OBSERVER, "ratio", LOG, "ratio");
    row(table, "publish, a second", costs.medians(cost -> cost.published().perSecond()));
    row(table, "publish, CPU, µs", costs.medians(cost -> cost.published().cpuMicros()));
    row(table, "publish, allocation, bytes", costs.medians(cost -> cost.published().bytes()));
    row(table, "consume, a second", costs.medians(cost -> cost.consumed().perSecond()));
    row(table, "consume, CPU, µs", costs.medians(cost -> cost.consumed().cpuMicros()));
    row(table, "consume, allocation, bytes", costs.medians(cost -> cost.consumed().bytes()));
    return table.toString();
  }

  private static Client client(String name, WarrenClient client) {
    return new Client(name, Clients.IN_FLIGHT, client, client);
  }

  private static void declareLog(Server server) throws Exception {
    try (Connection connection = server.connect();
        Channel channel = connection.createChannel()) {
      channel.exchangeDeclare(LOG_NAME, "topic", true);
      channel.queueDeclare(LOG_NAME, true, false, false, Map.of());
      channel.queueBind(LOG_NAME, LOG_NAME, LOG_NAME);
    }
  }

  private static void row(Table table, String title, Map<String, Double> figures) {
    double alone = figures.get(Headline.WARREN);
    double observer = figures.get(OBSERVER);
    double log = figures.get(LOG);
    table.row(
        title,
        Text.format("%,.1f", alone),
        Text.format("%,.1f", observer),
        Text.format("%.2f", observer / alone),
        Text.format("%,.1f", log),
        Text.format("%.2f", log / alone));
  }
}
