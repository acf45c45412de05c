package io.warren.processor.docs.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.docs.diagram.Diagram;
import io.warren.processor.docs.diagram.Diagram.Edge;
import io.warren.processor.docs.diagram.Diagram.Kind;
import io.warren.processor.docs.diagram.Diagram.Node;
import io.warren.processor.docs.diagram.Diagram.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pairs of lines are counted, without a look at each pair. */
final class CrossingsTest {
  private static final int COLUMNS = 4;
  private static final int ROWS = 12;

  private final Diagram diagram = new Diagram();
  private final Map<Node, Integer> positions = new HashMap<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 10, 40, 150})
  void countsWhatALookAtEachPairWouldFind(int lines) {
    for (int seed = 0; seed < 20; seed++) {
      draw(lines, new Random(seed));
      List<Edge> edges = diagram.edges();
      AtomicInteger looks = new AtomicInteger();

      long count =
          new Crossings(edges)
              .count(
                  node -> {
                    looks.incrementAndGet();
                    return positions.get(node);
                  });

      assertThat(count).as("seed %s", seed).isEqualTo(crossingPairs(edges));
      assertThat(looks).hasValue(2 * edges.size());
    }
  }

  private void draw(int lines, Random random) {
    List<Node> nodes = new ArrayList<>();
    for (int column = 0; column < COLUMNS; column++) {
      List<Integer> rows = new ArrayList<>();
      for (int row = 0; row < ROWS; row++) {
        nodes.add(diagram.node(column, Kind.QUEUE, "box " + row, "", null));
        rows.add(row);
      }
      Collections.shuffle(rows, random);
      for (int row = 0; row < ROWS; row++) {
        positions.put(nodes.get(column * ROWS + row), rows.get(row));
      }
    }
    for (int line = 0; line < lines; line++) {
      int column = random.nextInt(COLUMNS - 1);
      Node from = nodes.get(column * ROWS + random.nextInt(ROWS));
      Node to = nodes.get((column + 1) * ROWS + random.nextInt(ROWS));
      diagram.edge(from, to, Style.WAY, "", "line " + random.nextInt(3));
    }
  }

  private long crossingPairs(List<Edge> edges) {
    long crossing = 0;
    for (Edge one : edges) {
      for (Edge other : edges) {
        boolean sameColumns =
            one.from().column() == other.from().column()
                && one.to().column() == other.to().column();
        boolean above = positions.get(one.from()) < positions.get(other.from());
        if (sameColumns && above && positions.get(one.to()) > positions.get(other.to())) {
          crossing++;
        }
      }
    }
    return crossing;
  }
}
