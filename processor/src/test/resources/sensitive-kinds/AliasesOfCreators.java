package kinds;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** Aliases stand on the parameters of what makes it, named or not. */
@MessageContract(exchange = "kinds", routingKey = "aliases-of-creators")
@Produces
@Consumes(queue = "AliasesOfCreators")
@Retry(times = 1, interval = "100ms")
public interface AliasesOfCreators {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t"), new Account("s3cr3t"));
  }

  static List<String> foreign() {
    return List.of(
        "{\"seen\":\"visible\",\"card\":{\"pan\":\"s3cr3t\"},\"account\":{\"konto\":\"s3cr3t\"}}");
  }

  record Payload(String seen, Card card, Account account) {}

  record Card(@Sensitive String number) {
    @JsonCreator
    public Card(@JsonAlias("pan") String number) {
      this.number = number;
    }
  }

  class Account {
    @Sensitive private final String iban;

    Account(String iban) {
      this.iban = iban;
    }

    @JsonCreator
    public static Account of(@JsonProperty("iban") @JsonAlias("konto") String text) {
      return new Account(text);
    }

    public String getIban() {
      return iban;
    }
  }
}
// shown {"seen":"visible","card":{"number":"***"},"account":{"iban":"***"}}
// shown {"seen":"visible","card":{"pan":"***"},"account":{"konto":"***"}}
