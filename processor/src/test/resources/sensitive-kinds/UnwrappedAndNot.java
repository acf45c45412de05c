package kinds;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What is told to be unwrapped and is not: a list, a map, what has a serializer. */
@MessageContract(exchange = "kinds", routingKey = "unwrapped-and-not")
@Produces
@Consumes(queue = "UnwrappedAndNot")
@Retry(times = 1, interval = "100ms")
public interface UnwrappedAndNot {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.list = List.of(new Card("s3cr3t", "visible"));
    payload.map = Map.of("a", new Card("s3cr3t", "visible"));
    payload.inner = new Inner();
    payload.inner.told = new Told("s3cr3t");
    return payload;
  }

  class Payload {
    public String seen = "visible";
    @JsonUnwrapped public List<Card> list;
    @JsonUnwrapped public Map<String, Card> map;
    public Inner inner;
  }

  class Inner {
    public String more = "x";
    @JsonUnwrapped public Told told;
  }

  record Card(@Sensitive String number, String seen) {}

  @JsonSerialize(using = OfTold.class)
  record Told(@Sensitive String number) {}

  class OfTold extends StdSerializer<Told> {
    OfTold() {
      super(Told.class);
    }

    @Override
    public void serialize(Told value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("text", value.number());
      json.writeEndObject();
    }
  }
}
// shown {"seen":"visible","list":[{"number":"***","seen":"visible"}],"map":{"a":{"number":"***","seen":"visible"}},"inner":"***"}
