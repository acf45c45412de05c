package kinds;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** What says which kind it is, is itself sensitive. */
@MessageContract(exchange = "kinds", routingKey = "sensitive-discriminator")
@Produces
@Consumes(queue = "SensitiveDiscriminator")
@Retry(times = 1, interval = "100ms")
public interface SensitiveDiscriminator {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t", "visible"));
  }

  record Payload(String seen, Way way) {}

  @JsonTypeInfo(
      use = JsonTypeInfo.Id.NAME,
      include = JsonTypeInfo.As.EXISTING_PROPERTY,
      property = "kind",
      visible = true)
  @JsonSubTypes(@JsonSubTypes.Type(value = Card.class, name = "s3cr3t"))
  interface Way {
    @Sensitive
    @JsonProperty
    String kind();
  }

  record Card(String kind, String seen) implements Way {}
}
// shown {"seen":"visible","way":{"kind":"***","seen":"visible"}}
