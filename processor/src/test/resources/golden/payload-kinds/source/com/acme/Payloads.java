package com.acme;

import io.warren.annotation.Consumes;
import io.warren.annotation.MessageContract;
import io.warren.annotation.Produces;
import io.warren.annotation.RoutingKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@MessageContract(exchange = "payloads")
@Produces
@Consumes(queue = "payloads")
public interface Payloads {
  record Point(int x, int y) {}

  class Bean {
    private String name = "";

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  @RoutingKey("record")
  Point ofRecord(Point point);

  @RoutingKey("class")
  Bean ofClass(Bean bean);

  @RoutingKey("list")
  List<Point> ofList(List<Point> points);

  @RoutingKey("map")
  Map<String, List<Point[]>> ofMap(Map<String, List<Point[]>> points);

  @RoutingKey("array")
  Point[] ofArray(Point[] points);

  @RoutingKey("arrayOfLists")
  List<Point>[] ofArrayOfLists(List<Point>[] points);

  @RoutingKey("primitive")
  int ofPrimitive(long number);

  @RoutingKey("string")
  String ofString(String text);

  @RoutingKey("bytes")
  byte[] ofBytes(byte[] bytes);

  @RoutingKey("nullable")
  void ofNullable(@Nullable Point point);

  @RoutingKey("nullableElements")
  void ofNullableElements(List<@Nullable Point> points);
}
