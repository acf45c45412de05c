package kinds;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonKey;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.Map;

/** What the names are made of, beside the properties, is sensitive. */
@MessageContract(exchange = "kinds", routingKey = "any-getter-keys")
@Produces
@Consumes(queue = "AnyGetterKeys")
@Retry(times = 1, interval = "100ms")
public interface AnyGetterKeys {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.inner = new Inner();
    payload.inner.more = Map.of(new Account("s3cr3t"), "visible");
    return payload;
  }

  class Payload {
    public String seen = "visible";
    public Inner inner;
  }

  class Inner {
    @JsonAnyGetter public Map<Account, String> more;

    @JsonAnySetter
    public void put(String name, String value) {}
  }

  record Account(@Sensitive @JsonKey String iban) {}
}
// shown {"seen":"visible","inner":"***"}
