package com.acme;

import com.acme.Payloads.Bean;
import com.acme.Payloads.Point;
import io.warren.Message;
import io.warren.MessageResult;
import io.warren.Request;
import io.warren.Warren;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

public final class Trial {
  private Trial() {}

  /** Sends back what came. */
  private static final class Handler implements PayloadsHandler {
    @Override
    public MessageResult<Point> ofRecord(Message<Point> message) {
      return MessageResult.success(message.body());
    }

    @Override
    public MessageResult<Bean> ofClass(Message<Bean> message) {
      return MessageResult.success(message.body());
    }

    @Override
    public MessageResult<List<Point>> ofList(Message<List<Point>> message) {
      return MessageResult.success(message.body());
    }

    @Override
    public MessageResult<Map<String, List<Point[]>>> ofMap(
        Message<Map<String, List<Point[]>>> message) {
      return MessageResult.success(message.body());
    }

    @Override
    public MessageResult<Point[]> ofArray(Message<Point[]> message) {
      return MessageResult.success(message.body());
    }

    @Override
    public MessageResult<List<Point>[]> ofArrayOfLists(Message<List<Point>[]> message) {
      return MessageResult.success(message.body());
    }

    @Override
    public MessageResult<Integer> ofPrimitive(Message<Long> message) {
      return MessageResult.success(message.body().intValue());
    }

    @Override
    public MessageResult<String> ofString(Message<String> message) {
      return MessageResult.success(message.body());
    }

    @Override
    public MessageResult<byte[]> ofBytes(Message<byte[]> message) {
      return MessageResult.success(message.body());
    }

    @Override
    public MessageResult<Void> ofNullable(Message<Point> message) {
      return MessageResult.success();
    }

    @Override
    public MessageResult<Void> ofNullableElements(Message<List<Point>> message) {
      return MessageResult.success();
    }
  }

  @SuppressWarnings({"rawtypes", "unchecked"})
  public static List<Object> run(Warren warren) throws Exception {
    warren.consume(new PayloadsConsumer(new Handler()));
    warren.start();
    PayloadsSender sender = new PayloadsSender(warren);
    Point point = new Point(1, 2);
    Bean bean = new Bean();
    bean.setName("bean");
    List<Object> replies = new ArrayList<>();
    replies.add(reply(sender.requestOfRecord(point)));
    replies.add(reply(sender.requestOfClass(bean)).getName());
    replies.add(reply(sender.requestOfList(List.of(point))).get(0).x());
    replies.add(
        reply(sender.requestOfMap(Map.of("a", List.<Point[]>of(new Point[] {point, point}))))
            .get("a")
            .get(0)[1]
            .y());
    replies.add(reply(sender.requestOfArray(new Point[] {point}))[0].x());
    List<Point>[] lists = new List[] {List.of(point)};
    replies.add(reply(sender.requestOfArrayOfLists(lists))[0].get(0).y());
    replies.add(reply(sender.requestOfPrimitive(3L)) + 1);
    replies.add(reply(sender.requestOfString("text")));
    replies.add(Arrays.toString(reply(sender.requestOfBytes(new byte[] {1, -1}))));
    return replies;
  }

  private static <R> R reply(Request<R> request) throws Exception {
    return request.reply().get(10, TimeUnit.SECONDS).body();
  }
}
