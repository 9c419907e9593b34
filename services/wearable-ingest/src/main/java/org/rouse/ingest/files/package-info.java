/** Reading data files: rows of comma-separated text, the person named in a column, and paths that hold many files. */
@NullMarked
package org.rouse.ingest.files;

import org.jspecify.annotations.NullMarked;
