package io.warren.processor.docs.broker;

import io.warren.processor.docs.document.Document;
import io.warren.processor.docs.document.Modules;
import io.warren.processor.docs.manifest.ManifestJson;

/** What each application must be allowed, in the words of RabbitMQ's management API. */
public final class PermissionsDocument implements Document {
  @Override
  public String name() {
    return "permissions.json";
  }

  @Override
  public String text(Modules modules) {
    return ManifestJson.pretty(Permissions.of(modules)) + "\n";
  }
}
