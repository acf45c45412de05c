package kinds;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** Components that are renamed, also to what paths have a meaning for. */
@MessageContract(exchange = "kinds", routingKey = "renamed-components")
@Produces
@Consumes(queue = "RenamedComponents")
@Retry(times = 1, interval = "100ms")
public interface RenamedComponents {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", "s3cr3t", "s3cr3t", "s3cr3t", "s3cr3t", "s3cr3t", "s3cr3t", "s3cr3t");
  }

  record Payload(
      @JsonProperty("card number") String seen,
      @Sensitive @JsonProperty("a.b") String a,
      @Sensitive @JsonProperty("c=d[]") String b,
      @Sensitive @JsonProperty("**") String c,
      @Sensitive @JsonProperty("a \"quoted\" \\ one\n") String d,
      @Sensitive @JsonProperty("$ {x}") String e,
      @Sensitive @JsonProperty("große-Straße") String f,
      @Sensitive @JsonProperty("__") String g) {}
}
// shown {"card number":"visible","a.b":"***","c=d[]":"***","**":"***","a \"quoted\" \\ one\n":"***","$ {x}":"***","große-Straße":"***","__":"***"}
