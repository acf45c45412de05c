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

/** The field of the map has the mark. */
@MessageContract(exchange = "kinds", routingKey = "any-setter-on-field")
@Produces
@Consumes(queue = "AnySetterOnField")
@Retry(times = 1, interval = "100ms")
public interface AnySetterOnField {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.more.put("unforeseen", "s3cr3t");
    return payload;
  }

  class Payload {
    public String seen;

    @Sensitive @JsonAnySetter private final Map<String, Object> more = new LinkedHashMap<>();

    @JsonAnyGetter
    public Map<String, Object> theRest() {
      return more;
    }
  }
}
// shown {"seen":"***","unforeseen":"***"}
