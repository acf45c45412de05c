package kinds;

import com.fasterxml.jackson.annotation.JsonValue;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;
import java.util.Map;

/** What stands for a constant is sensitive. */
@MessageContract(exchange = "kinds", routingKey = "enum-of-marked")
@Produces
@Consumes(queue = "EnumOfMarked")
@Retry(times = 1, interval = "100ms")
public interface EnumOfMarked {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", Status.FIRST, Map.of(Status.FIRST, "visible"), List.of(Status.FIRST));
  }

  enum Status {
    FIRST("s3cr3t");

    @Sensitive @JsonValue private final String code;

    Status(String code) {
      this.code = code;
    }
  }

  record Payload(String seen, Status status, Map<Status, String> map, List<Status> list) {}
}
// shown {"seen":"visible","status":"***","map":"***","list":"***"}
