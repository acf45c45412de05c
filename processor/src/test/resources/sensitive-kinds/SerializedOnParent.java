package kinds;

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

/** The class that writes it stands on its parent. */
@MessageContract(exchange = "kinds", routingKey = "serialized-on-parent")
@Produces
@Consumes(queue = "SerializedOnParent")
@Retry(times = 1, interval = "100ms")
public interface SerializedOnParent {
  void sent(Payload payload);

  static Payload sent() {
    Payload payload = new Payload();
    payload.seen = "visible";
    payload.card = new Card();
    return payload;
  }

  class Payload {
    public String seen;
    public Card card;
  }

  @JsonSerialize(using = OfParent.class)
  class Parent {}

  class Card extends Parent {
    @Sensitive public String number = "s3cr3t";
  }

  class OfParent extends StdSerializer<Parent> {
    OfParent() {
      super(Parent.class);
    }

    @Override
    public void serialize(Parent value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("text", ((Card) value).number);
      json.writeEndObject();
    }

    @Override
    public void serializeWithType(
        Parent value,
        JsonGenerator json,
        SerializerProvider provider,
        com.fasterxml.jackson.databind.jsontype.TypeSerializer types)
        throws IOException {
      serialize(value, json, provider);
    }
  }
}
// shown {"seen":"visible","card":"***"}
