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

/** Aliases stand on the setter, the field and a parameter. */
@MessageContract(exchange = "kinds", routingKey = "aliases-elsewhere")
@Produces
@Consumes(queue = "AliasesElsewhere")
@Retry(times = 1, interval = "100ms")
public interface AliasesElsewhere {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t");
  }

  static List<String> foreign() {
    return List.of(
        "{\"seen\":\"visible\",\"pan\":\"s3cr3t\"}",
        "{\"seen\":\"visible\",\"nr\":\"s3cr3t\"}",
        "{\"seen\":\"visible\",\"konto\":\"s3cr3t\"}",
        "{\"seen\":\"visible\",\"plastic\":\"s3cr3t\"}");
  }

  class Payload {
    public final String seen;

    @JsonAlias("nr")
    private String card;

    private String iban;

    @JsonCreator
    Payload(
        @JsonProperty("seen") String seen,
        @JsonProperty("card") @JsonAlias("plastic") String card) {
      this.seen = seen;
      this.card = card;
    }

    @Sensitive
    public String getCard() {
      return card;
    }

    @JsonAlias("pan")
    public void setCard(String card) {
      this.card = card;
    }

    @Sensitive
    public String getIban() {
      return iban;
    }

    @JsonAlias("konto")
    public void setIban(String iban) {
      this.iban = iban;
    }
  }
}
// shown {"seen":"visible","card":"***","iban":"***"}
// shown {"seen":"visible","pan":"***"}
// shown {"seen":"visible","nr":"***"}
// shown {"seen":"visible","konto":"***"}
// shown {"seen":"visible","plastic":"***"}
