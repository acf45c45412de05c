package io.warren.processor.docs.html;

import io.warren.processor.docs.document.Modules;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The page, written and read back. */
final class HtmlPages {
  private HtmlPages() {}

  static String text(Modules modules) {
    return new TopologyHtml().text(modules);
  }

  /** The page as a tree; an {@link AssertionError} where it is not well-formed. */
  static Element parse(String page) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(page))).getDocumentElement();
    } catch (SAXException e) {
      throw new AssertionError("the page is not well-formed", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
