package kinds;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonPOJOBuilder;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** A builder reads it, with names and aliases of its own. */
@MessageContract(exchange = "kinds", routingKey = "own-builder")
@Produces
@Consumes(queue = "OwnBuilder")
@Retry(times = 1, interval = "100ms")
public interface OwnBuilder {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload.Builder().withSeen("visible").withCardNumber("s3cr3t").withPin("s3cr3t").build();
  }

  static List<String> foreign() {
    return List.of(
        "{\"seen\":\"visible\",\"cardNumber\":\"s3cr3t\"}",
        "{\"seen\":\"visible\",\"pan\":\"s3cr3t\"}",
        "{\"seen\":\"visible\",\"the code\":\"s3cr3t\"}",
        "{\"seen\":\"visible\",\"extra\":\"s3cr3t\"}");
  }

  @JsonDeserialize(builder = Payload.Builder.class)
  final class Payload {
    private final String seen;
    @Sensitive private final String cardNumber;
    @Sensitive private final String pin;

    private Payload(Builder builder) {
      seen = builder.seen;
      cardNumber = builder.cardNumber;
      pin = builder.pin;
    }

    public String getSeen() {
      return seen;
    }

    public String getCardNumber() {
      return cardNumber;
    }

    public String getPin() {
      return pin;
    }

    @JsonPOJOBuilder
    public static final class Builder {
      private String seen;
      private String cardNumber;
      private String pin;

      public Builder withSeen(String seen) {
        this.seen = seen;
        return this;
      }

      @JsonAlias("pan")
      public Builder withCardNumber(String number) {
        cardNumber = number;
        return this;
      }

      @JsonProperty("the code")
      public Builder withPin(String pin) {
        this.pin = pin;
        return this;
      }

      @Sensitive
      @JsonProperty
      public Builder withExtra(String extra) {
        return this;
      }

      public Payload build() {
        return new Payload(this);
      }
    }
  }
}
// shown {"seen":"visible","cardNumber":"***","pin":"***"}
// shown {"seen":"visible","cardNumber":"***"}
// shown {"seen":"visible","pan":"***"}
// shown {"seen":"visible","the code":"***"}
// shown {"seen":"visible","extra":"***"}
