package kinds;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;

/** What is marked has a serializer. */
@MessageContract(exchange = "kinds", routingKey = "own-serializer-of-marked")
@Produces
@Consumes(queue = "OwnSerializerOfMarked")
@Retry(times = 1, interval = "100ms")
public interface OwnSerializerOfMarked {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t"));
  }

  record Payload(
      String seen, @Sensitive @JsonSerialize(using = ToStringSerializer.class) Card card) {}

  record Card(String number) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Card {}
  }
}
// shown {"seen":"visible","card":"***"}
