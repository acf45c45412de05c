package kinds;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.LinkedHashMap;
import java.util.Map;

/** The method that takes what is unforeseen has the mark. */
@MessageContract(exchange = "kinds", routingKey = "any-setter-marked")
@Produces
@Consumes(queue = "AnySetterMarked")
@Retry(times = 1, interval = "100ms")
public interface AnySetterMarked {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.put("unforeseen", "s3cr3t");
    return payload;
  }

  class Payload {
    public String seen;
    private final Map<String, Object> more = new LinkedHashMap<>();

    @JsonAnyGetter
    public Map<String, Object> more() {
      return more;
    }

    @Sensitive
    @JsonAnySetter
    public void put(String name, Object value) {
      more.put(name, value);
    }
  }
}
// shown {"seen":"***","unforeseen":"***"}
