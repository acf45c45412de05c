package io.warren.internal.rabbit.declare;

import io.warren.ConnectionException;
import io.warren.PayloadException;
import io.warren.codec.Codec;
import io.warren.codec.JacksonCodec;
import io.warren.codec.PayloadType;
import io.warren.internal.rabbit.connection.Percent;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads lists from the management API. Thread-safe. Neither its text nor its exceptions have the
 * password.
 *
 * @see <a href="https://www.rabbitmq.com/docs/management#http-api">RabbitMQ: the HTTP API</a>
 */
public final class ManagementApi {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int OK = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;

  private static final Codec.Decoder<List<Map<String, Object>>> LIST =
      JacksonCodec.withDefaults().decoder(new PayloadType<List<Map<String, Object>>>() {});

  private static final Codec.Decoder<Map<String, Object>> OBJECT =
      JacksonCodec.withDefaults().decoder(new PayloadType<Map<String, Object>>() {});

  private final String base;
  private final String user;
  private final String authorization;
  private final Duration timeout;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  /**
   * Connects to nothing yet.
   *
   * @throws IllegalArgumentException for an address that is none
   */
  public ManagementApi(String address) {
    this(address, TIMEOUT);
  }

  public ManagementApi(String address, Duration timeout) {
    this.timeout = timeout;
    try {
      URI uri = new URI(address);
      String[] credentials = String.valueOf(uri.getRawUserInfo()).split(":", 2);
      if (uri.getHost() == null
          || credentials.length != 2
          || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
        throw unreadable();
      }
      String path = uri.getRawPath().replaceFirst("/+$", "");
      base = new URI(uri.getScheme(), null, uri.getHost(), uri.getPort(), null, null, null) + path;
      user = decoded(credentials[0]);
      String secret = user + ":" + decoded(credentials[1]);
      authorization =
          "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
    } catch (URISyntaxException e) {
      throw unreadable();
    }
  }

  private static String decoded(String text) {
    try {
      return Percent.decoded(text);
    } catch (IllegalArgumentException e) {
      throw unreadable();
    }
  }

  /** Has neither address nor cause: both may show the password. */
  private static IllegalArgumentException unreadable() {
    return new IllegalArgumentException(
        "the address of the management API is not written http://user:password@host:15672, or"
            + " https://...: characters with a meaning in an address are percent-encoded");
  }

  /**
   * Reads one list of a virtual host.
   *
   * @param path what follows {@code /api/}
   * @param virtualHost for the error
   * @throws ConnectionException in one sentence
   */
  List<Map<String, Object>> list(String path, String virtualHost) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/api/" + path))
            .timeout(timeout)
            .header("Authorization", authorization)
            .build();
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != OK) {
        throw failure(refused(response, virtualHost), null);
      }
      return LIST.decode(response.body());
    } catch (PayloadException e) {
      throw failure("its answer is not the management API's; check the address", e);
    } catch (IOException e) {
      throw failure(reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure("interrupted", e);
    }
  }

  private ConnectionException failure(String reason, @Nullable Throwable cause) {
    String text = "cannot read the management API at " + base + ": " + reason;
    return cause == null ? new ConnectionException(text) : new ConnectionException(text, cause);
  }

  private String refused(HttpResponse<byte[]> response, String virtualHost) {
    return switch (response.statusCode()) {
      case UNAUTHORIZED ->
          "it refuses user '"
              + user
              + "' for virtual host '"
              + virtualHost
              + "' ("
              + explanation(response.body())
              + "); check user and password, that the user has the tag 'management', and that it"
              + " may use the virtual host";
      case NOT_FOUND ->
          "virtual host '"
              + virtualHost
              + "' does not exist there, or the address is not the management API's";
      default -> "it answers " + response.statusCode();
    };
  }

  /** The broker's own words, which do not repeat what was sent. */
  private static String explanation(byte[] body) {
    try {
      return String.valueOf(OBJECT.decode(body).get("reason"));
    } catch (PayloadException e) {
      return "without a reason";
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof HttpTimeoutException) {
      return "it does not answer";
    }
    if (failure instanceof ConnectException) {
      return "nothing listens there; is the host right, does the broker run, and is its plugin enabled"
          + " (rabbitmq-plugins enable rabbitmq_management)?";
    }
    return "it does not speak HTTP as expected (" + failure.getMessage() + "); check the address";
  }

  @Override
  public String toString() {
    return base;
  }
}
