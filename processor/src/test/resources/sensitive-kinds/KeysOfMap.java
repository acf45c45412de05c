package kinds;

import com.fasterxml.jackson.annotation.JsonValue;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.Map;

/** What a map is keyed by has something sensitive in it. */
@MessageContract(exchange = "kinds", routingKey = "keys-of-map")
@Produces
@Consumes(queue = "KeysOfMap")
@Retry(times = 1, interval = "100ms")
public interface KeysOfMap {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", Map.of(new Account("s3cr3t"), "visible"));
  }

  record Payload(String seen, Map<Account, String> byAccount) {}

  class Account {
    @Sensitive private final String iban;

    public Account(String iban) {
      this.iban = iban;
    }

    @JsonValue
    @Override
    public String toString() {
      return iban;
    }
  }
}
// shown {"seen":"visible","byAccount":"***"}
