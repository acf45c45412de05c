package io.warren.benchmarks;

import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * javac's files, with processors and plugins from this JVM's own class path or none at all: a new
 * class loader each time would measure the loading of classes.
 */
final class WarmFiles extends ForwardingJavaFileManager<JavaFileManager> {
  private final boolean processing;

  WarmFiles(JavaFileManager files, boolean processing) {
    super(files);
    this.processing = processing;
  }

  @Override
  public boolean hasLocation(Location location) {
    return location == StandardLocation.ANNOTATION_PROCESSOR_PATH || super.hasLocation(location);
  }

  @Override
  public ClassLoader getClassLoader(Location location) {
    if (location != StandardLocation.ANNOTATION_PROCESSOR_PATH) {
      return super.getClassLoader(location);
    }
    return processing ? getClass().getClassLoader() : ClassLoader.getPlatformClassLoader();
  }
}
