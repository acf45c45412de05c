package kinds;

import com.fasterxml.jackson.annotation.JsonKey;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.Map;

/** The same where a property of the key is told to be it. */
@MessageContract(exchange = "kinds", routingKey = "keys-by-json-key")
@Produces
@Consumes(queue = "KeysByJsonKey")
@Retry(times = 1, interval = "100ms")
public interface KeysByJsonKey {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", Map.of(new Account("s3cr3t", "x"), new Card("s3cr3t", "visible")));
  }

  record Payload(String seen, Map<Account, Card> byAccount) {}

  record Account(@Sensitive @JsonKey String iban, String more) {
    public Account(String iban) {
      this(iban, "x");
    }
  }

  record Card(@Sensitive String number, String seen) {}
}
// shown {"seen":"visible","byAccount":"***"}
