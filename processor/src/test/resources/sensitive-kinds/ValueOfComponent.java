package kinds;

import com.fasterxml.jackson.annotation.JsonValue;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;

/** A text stands for the whole object, and its component has the mark. */
@MessageContract(exchange = "kinds", routingKey = "value-of-component")
@Produces
@Consumes(queue = "ValueOfComponent")
@Retry(times = 1, interval = "100ms")
public interface ValueOfComponent {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Iban("s3cr3t"), List.of(new Iban("s3cr3t")));
  }

  record Payload(String seen, Iban iban, List<Iban> more) {}

  record Iban(@JsonValue @Sensitive String text) {}
}
// shown {"seen":"visible","iban":"***","more":"***"}
