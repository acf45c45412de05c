package kinds;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.Retry;
import io.warren.annotation.Sensitive;
import java.util.List;
import java.util.Map;

/** A type that contains itself, and two that contain each other. */
@MessageContract(exchange = "kinds", routingKey = "recursive")
@Produces
@Consumes(queue = "Recursive")
@Retry(times = 1, interval = "100ms")
public interface Recursive {
  void sent(Tree payload);

  static Tree sent() {
    Tree leaf = new Tree("visible", "s3cr3t", List.of(), Map.of(), null);
    return new Tree(
        "visible",
        "s3cr3t",
        List.of(leaf, new Tree("visible", "s3cr3t", List.of(leaf), Map.of("a", leaf), null)),
        Map.of("b", leaf),
        new Link(leaf, "visible", "s3cr3t"));
  }

  record Tree(
      String seen, @Sensitive String secret, List<Tree> children, Map<String, Tree> named, Link link) {}

  record Link(Tree to, String seen, @Sensitive String why) {}
}
// shown {"seen":"visible","secret":"***","children":[{"seen":"visible","secret":"***","children":[],"named":{},"link":null},{"seen":"visible","secret":"***","children":[{"seen":"visible","secret":"***","children":[],"named":{},"link":null}],"named":{"a":{"seen":"visible","secret":"***","children":[],"named":{},"link":null}},"link":null}],"named":{"b":{"seen":"visible","secret":"***","children":[],"named":{},"link":null}},"link":{"to":{"seen":"visible","secret":"***","children":[],"named":{},"link":null},"seen":"visible","why":"***"}}
