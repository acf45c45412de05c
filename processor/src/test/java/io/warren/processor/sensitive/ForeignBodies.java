package io.warren.processor.sensitive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What others may make of a body: mostly what does not fit, so that Jackson would quote it. */
final class ForeignBodies {
  static final String TEXT = "s3cr3t";
  static final String NUMBER = "47114711";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("\"[^\"]+\":");
  private static final String QUOTED = "\"" + TEXT + "\"";

  private ForeignBodies() {}

  /** Whether something sensitive stands there. */
  static boolean leaks(String text) {
    return text.contains(TEXT) || text.contains(NUMBER);
  }

  static List<byte[]> of(byte[] written) throws JsonProcessingException {
    String body = new String(written, UTF_8);
    if (!leaks(body)) {
      return List.of(written);
    }
    Set<String> bodies = new LinkedHashSet<>();
    bodies.add(body);
    for (String secret : List.of(TEXT, NUMBER)) {
      int end = body.lastIndexOf(secret);
      if (end >= 0) {
        bodies.add(body.substring(0, end + secret.length()));
        bodies.add(body.substring(0, end + secret.length()) + "\u0001");
      }
    }
    bodies.add(body + body);
    bodies.add(body.replace(QUOTED, NUMBER));
    bodies.add(body.replace(QUOTED, "[" + QUOTED + "]"));
    bodies.add(body.replace(QUOTED, "{\"number\":" + QUOTED + "}"));
    bodies.add(body.replace(NUMBER, "\"" + NUMBER + "\""));
    bodies.add(body.replace(NUMBER, NUMBER + ".5"));
    bodies.add(body.replace(NUMBER, "[" + NUMBER + "]"));
    bodies.add(body.replace("\"kind\":\"", "\"kind\":\"no "));
    bodies.add(
        NAME.matcher(body)
            .replaceAll(name -> Matcher.quoteReplacement(name.group().toUpperCase(Locale.ROOT))));
    JsonNode tree = MAPPER.readTree(body);
    for (int i = 0; i < placesAbove(tree).size(); i++) {
      JsonNode copy = tree.deepCopy();
      placesAbove(copy).get(i).run();
      bodies.add(MAPPER.writeValueAsString(copy));
    }
    bodies.add(QUOTED);
    return bodies.stream().map(each -> each.getBytes(UTF_8)).toList();
  }

  /** Each puts the sensitive text in the place of an object or a list that has it in it. */
  private static List<Runnable> placesAbove(JsonNode tree) {
    List<Runnable> places = new ArrayList<>();
    if (tree instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        if (field.getValue().isContainerNode() && leaks(field.getValue().toString())) {
          places.add(() -> object.set(field.getKey(), TextNode.valueOf(TEXT)));
          places.addAll(placesAbove(field.getValue()));
        }
      }
    } else if (tree instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        if (array.get(i).isContainerNode() && leaks(array.get(i).toString())) {
          places.add(() -> array.set(index, TextNode.valueOf(TEXT)));
          places.addAll(placesAbove(array.get(i)));
        }
      }
    }
    return places;
  }
}
