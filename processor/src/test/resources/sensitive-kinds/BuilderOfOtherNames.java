package kinds;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** A builder reads names that the type itself does not have. */
@MessageContract(exchange = "kinds", routingKey = "builder-of-other-names")
@Produces
@Consumes(queue = "BuilderOfOtherNames")
@Retry(times = 1, interval = "100ms")
public interface BuilderOfOtherNames {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t");
  }

  static List<String> foreign() {
    return List.of("{\"seen\":\"visible\",\"cardNo\":\"s3cr3t\"}");
  }

  @JsonDeserialize(builder = Builder.class)
  record Payload(String seen, @Sensitive String number) {}

  class Builder {
    private String seen;
    private String number;

    public Builder withSeen(String seen) {
      this.seen = seen;
      return this;
    }

    public Builder withCardNo(String number) {
      this.number = number;
      return this;
    }

    public Payload build() {
      return new Payload(seen, number);
    }
  }
}
// shown {"seen":"visible","number":"***"}
// shown {"seen":"visible","cardNo":"***"}
