package io.warren.processor.docs.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.warren.processor.docs.OrderSystem;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.html.PageSvg.Area;
import io.warren.processor.docs.html.PageSvg.Box;
import io.warren.processor.docs.html.PageSvg.Label;
import io.warren.processor.docs.html.PageSvg.Point;
import io.warren.processor.docs.manifest.Contract;
import io.warren.topology.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing in a diagram lies on anything else, however many contracts there are. */
@ParameterizedClass(name = "{0}")
@MethodSource("pages")
final class TopologyHtmlGeometryTest {
  private static final RetryPolicy RETRY =
      new RetryPolicy(5, Duration.ofSeconds(1), 3, Duration.ofHours(1));

  private final List<PageSvg> diagrams;

  TopologyHtmlGeometryTest(String name, Modules modules) {
    diagrams = PageSvg.all(HtmlPages.parse(HtmlPages.text(modules)));
    assertThat(diagrams).as(name).hasSizeGreaterThan(2);
  }

  static Stream<Arguments> pages() {
    return Stream.of(
        Arguments.of("1 contract", modules(1)),
        Arguments.of("5 contracts", modules(5)),
        Arguments.of("25 contracts", modules(25)),
        Arguments.of("an order system", OrderSystem.modules()));
  }

  /** Of every five, two share an exchange with all others, and one takes from it whatever comes. */
  private static Modules modules(int size) {
    List<Contract> contracts = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String name = "Contract" + i;
      String queue = "queue." + i;
      contracts.add(
          switch (i % 5) {
            case 0 -> OrderSystem.command(name, "shared", "command." + i, RETRY);
            case 1 -> OrderSystem.sender(name, "events." + i % 3, keys(i));
            case 2 -> OrderSystem.consumer(name, queue, RETRY, "events." + (i + 1) % 3, keys(i));
            case 3 ->
                OrderSystem.consumer(name, queue, RetryPolicy.NONE, "shared", "#", "command.*");
            default ->
                OrderSystem.command(
                    name + "WithANameThatIsMuchTooLongForItsBox".repeat(3),
                    "exchange.of.a.long.name.".repeat(5),
                    "averylongwordwithoutanyplacetobreakit".repeat(2) + i,
                    RETRY);
          });
    }
    return new Modules(OrderSystem.manifest("shop", contracts), List.of());
  }

  private static String[] keys(int i) {
    return Stream.iterate(0, key -> key + 1)
        .limit(i + 1L)
        .map(key -> "event." + key)
        .toArray(String[]::new);
  }

  @Test
  void noTwoBoxesOverlap() {
    for (PageSvg diagram : diagrams) {
      List<Box> boxes = diagram.boxes();
      for (int i = 0; i < boxes.size(); i++) {
        for (Box other : boxes.subList(0, i)) {
          assertThat(boxes.get(i).area().overlaps(other.area()))
              .as("%s: %s on %s", diagram.name(), boxes.get(i), other)
              .isFalse();
        }
      }
    }
  }

  @Test
  void noLineCrossesABox() {
    for (PageSvg diagram : diagrams) {
      for (List<Point> wire : diagram.wires()) {
        for (Box box : diagram.boxes()) {
          assertThat(wire).as("%s: %s", diagram.name(), box).noneMatch(box.area()::holds);
        }
      }
    }
  }

  @Test
  void everyTextIsInItsBox() {
    for (PageSvg diagram : diagrams) {
      for (Box box : diagram.boxes()) {
        assertThat(box.texts())
            .as("%s: %s", diagram.name(), box.name())
            .hasSizeGreaterThan(1)
            .allMatch(box.area()::contains);
      }
    }
  }

  @Test
  void noLabelIsOnABoxOrAnotherLabelOrACrossingLine() {
    for (PageSvg diagram : diagrams) {
      for (Label label : diagram.labels()) {
        Area area = label.area();
        assertThat(diagram.boxes()).as("%s", label).noneMatch(box -> box.area().overlaps(area));
        assertThat(diagram.labels())
            .as("%s: %s", diagram.name(), label)
            .filteredOn(other -> other.area().overlaps(area))
            .containsExactly(label);
        assertThat(diagram.wires())
            .as("%s: %s", diagram.name(), label)
            .noneMatch(wire -> wire.stream().anyMatch(area::holds));
      }
    }
  }

  @Test
  void everythingIsInTheViewBox() {
    for (PageSvg diagram : diagrams) {
      Area canvas = diagram.canvas();
      assertThat(diagram.boxes()).isNotEmpty().allMatch(box -> canvas.contains(box.area()));
      assertThat(diagram.labels()).allMatch(label -> canvas.contains(label.area()));
      for (List<Point> wire : diagram.wires()) {
        assertThat(wire).as(diagram.name()).allMatch(canvas::holds);
      }
    }
  }
}
