package kinds;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** What is ignored on one side and not on the other. */
@MessageContract(exchange = "kinds", routingKey = "ignored")
@Produces
@Consumes(queue = "Ignored")
@Retry(times = 1, interval = "100ms")
public interface Ignored {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    return payload;
  }

  static List<String> foreign() {
    return List.of(
        "{\"seen\":\"visible\",\"card\":\"s3cr3t\",\"pin\":\"s3cr3t\",\"iban\":\"s3cr3t\"}");
  }

  @JsonIgnoreProperties(value = "iban", allowGetters = true)
  class Payload {
    public String seen;

    @Sensitive
    @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
    public String card = "s3cr3t";

    @Sensitive
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String pin = "s3cr3t";

    @Sensitive public String iban = "s3cr3t";

    private String token = "s3cr3t";

    @Sensitive
    @JsonIgnore
    public String getToken() {
      return token;
    }

    @JsonProperty
    public void setToken(String token) {
      this.token = token;
    }
  }
}
// shown {"seen":"visible","pin":"***","iban":"***"}
// shown {"seen":"visible","card":"***","pin":"***","iban":"***"}
