package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** A record that writes one more property, by a getter. */
@MessageContract(exchange = "kinds", routingKey = "record-getter")
@Produces
@Consumes(queue = "RecordGetter")
@Retry(times = 1, interval = "100ms")
public interface RecordGetter {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t");
  }

  record Payload(String seen, @Sensitive String card) {
    @Sensitive
    public String getCardInCapitals() {
      return "S3CR3T " + card;
    }
  }
}
// shown {"seen":"visible","card":"***","cardInCapitals":"***"}
