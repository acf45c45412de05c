package io.warren.processor.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java of one page. A block that declares types is taken as it is; any other block is the body
 * of a method. All blocks of a page are one package, so that a later one uses what an earlier one
 * declares.
 */
final class PageCode {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^(public |abstract |final )*(class|interface|record|enum) \\w");

  // What a page may use without showing it stands in Preamble.java and, for statements, here.
  private static final String IMPORTS =
      """
      import com.rabbitmq.client.ConnectionFactory;
      import com.rabbitmq.client.DefaultSaslConfig;
      import io.warren.*;
      import io.warren.annotation.*;
      import io.warren.codec.*;
      import io.warren.observe.Event;
      import io.warren.observe.Observer;
      import io.warren.topology.Topology;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.CompletableFuture;
      import javax.net.ssl.SSLContext;
      import preamble.*;
      """;
  private static final String VARIABLES =
      """
        Warren warren;
        QcSearchSender sender;
        SearchRequest request;
        SearchIndex index;
        Order order;
      """;

  private PageCode() {}

  /**
   * The sources of a page, each named after the page and the line where it begins.
   *
   * @param name the page's file name
   */
  static List<Source> sources(String name, String markdown) {
    List<Source> sources = new ArrayList<>();
    String packageName = "page." + name.replaceAll("\\W", "_");
    Matcher block = BLOCK.matcher(markdown);
    while (block.find()) {
      long line = markdown.substring(0, block.start(1)).lines().count() + 1;
      String code = block.group(1);
      if (!TYPE.matcher(code).find()) {
        code =
            "abstract class Block%d {\n%s\n  void run() throws Exception {\n%s\n  }\n}\n"
                .formatted(line, VARIABLES, code);
      }
      sources.add(new Source(name + ":" + line, "package " + packageName + ";\n" + IMPORTS + code));
    }
    return sources;
  }
}
