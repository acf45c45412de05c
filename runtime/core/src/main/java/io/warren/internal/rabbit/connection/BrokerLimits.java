package io.warren.internal.rabbit.connection;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows the limits that somebody has configured on the broker by what it says when one is reached,
 * from RabbitMQ 3.10 on: it answers with codes that mean something else, too.
 */
public final class BrokerLimits {
  private static final String USER = "rabbitmqctl set_user_limits";
  private static final String VIRTUAL_HOST = "rabbitmqctl set_vhost_limits";

  /** The first that fits: the last sentences are the beginnings of others. */
  private static final List<Limit> LIMITS =
      List.of(
          limit("user connection limit", "connections", "the user", "its max-connections", USER),
          limit(
              "node connection limit",
              "connections",
              "the node",
              "connection_max",
              "rabbitmq.conf"),
          limit(
              "connection limit",
              "connections",
              "the virtual host",
              "its max-connections",
              VIRTUAL_HOST),
          limit("channels opened for user", "channels", "the user", "its max-channels", USER),
          limit(
              "channels opened on node",
              "channels",
              "the node",
              "channel_max_per_node",
              "rabbitmq.conf"),
          limit(
              "queue limit in vhost", "queues", "the virtual host", "its max-queues", VIRTUAL_HOST),
          limit(
              "queue limit in cluster",
              "queues",
              "the cluster",
              "cluster_queue_limit",
              "rabbitmq.conf"),
          limit(
              "exchange limit",
              "exchanges",
              "the cluster",
              "cluster_exchange_limit",
              "rabbitmq.conf"),
          // It says the number before what it is.
          new Limit(
              Pattern.compile("reached maximum \\((\\d+)\\) of consumers per channel"),
              "consumers",
              "a channel",
              "consumer_max_per_channel",
              "rabbitmq.conf"));

  private static final Pattern MESSAGE_SIZE =
      Pattern.compile("message size (\\d+) is larger than (?:configured )?max size (\\d+)");

  private BrokerLimits() {}

  /**
   * One of them.
   *
   * @param said what the broker says, with the number
   * @param things what there is no more of
   * @param whose who may have no more
   * @param setting the limit's name
   * @param place where it is set
   */
  private record Limit(Pattern said, String things, String whose, String setting, String place) {
    String sentence(String number) {
      return "all "
          + number
          + " "
          + things
          + " that "
          + whose
          + " may have ("
          + setting
          + ") are there already: raise that limit ("
          + place
          + "), or remove what nobody needs";
    }
  }

  private static Limit limit(
      String said, String things, String whose, String setting, String place) {
    return new Limit(
        Pattern.compile(said + "\\D.*?(\\d+)\\)? ?(is reached)?$"), things, whose, setting, place);
  }

  /** Which limit a broker's words are about, and what to do; null: none. */
  public static @Nullable String named(String text) {
    Matcher size = MESSAGE_SIZE.matcher(text);
    if (size.find()) {
      return "its body has "
          + size.group(1)
          + " bytes, but the broker takes at most "
          + size.group(2)
          + " (max_message_size): raise that limit (rabbitmq.conf), or put the body elsewhere and"
          + " send where it is";
    }
    for (Limit limit : LIMITS) {
      Matcher matcher = limit.said.matcher(text);
      if (matcher.find()) {
        return limit.sentence(matcher.group(1));
      }
    }
    return null;
  }

  /** Which limit a failure is about; null: none. */
  static @Nullable String named(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NoChannelException none) {
        return none.getMessage();
      }
    }
    BrokerErrors.Close close = BrokerErrors.close(failure);
    return close == null ? null : named(close.text());
  }
}
