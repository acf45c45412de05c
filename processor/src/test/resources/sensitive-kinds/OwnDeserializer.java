package kinds;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.io.IOException;
import java.util.List;

/** How it is read is the business of a class of its own: all of it is hidden. */
@MessageContract(exchange = "kinds", routingKey = "own-deserializer")
@Produces
@Consumes(queue = "OwnDeserializer")
@Retry(times = 1, interval = "100ms")
public interface OwnDeserializer {
  void sent(Payload payload);

  static Payload sent() {
    return new Payload("visible", new Card("s3cr3t"));
  }

  static List<String> foreign() {
    return List.of("{\"seen\":\"visible\",\"card\":{\"text\":\"s3cr3t\"}}");
  }

  record Payload(String seen, Card card) {}

  @JsonDeserialize(using = OfCard.class)
  record Card(@Sensitive String number) {}

  class OfCard extends StdDeserializer<Card> {
    OfCard() {
      super(Card.class);
    }

    @Override
    public Card deserialize(JsonParser json, DeserializationContext context) throws IOException {
      JsonNode tree = context.readTree(json);
      return new Card(tree.get(tree.has("text") ? "text" : "number").asText());
    }
  }
}
// shown {"seen":"visible","card":"***"}
// shown {"seen":"visible","card":"***"}
