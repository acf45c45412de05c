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

/** What is in the map has something sensitive in it. */
@MessageContract(exchange = "kinds", routingKey = "any-getter-of-objects")
@Produces
@Consumes(queue = "AnyGetterOfObjects")
@Retry(times = 1, interval = "100ms")
public interface AnyGetterOfObjects {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.more.put("unforeseen", new Card("s3cr3t", "visible"));
    return payload;
  }

  class Payload {
    public String seen;

    @JsonAnySetter @JsonAnyGetter public Map<String, Card> more = new LinkedHashMap<>();
  }

  record Card(@Sensitive String number, String seen) {}
}
// shown {"seen":"***","unforeseen":{"number":"***","seen":"visible"}}
