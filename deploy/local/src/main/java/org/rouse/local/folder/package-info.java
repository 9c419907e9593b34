/** The folder that holds everything local mode remembers. */
@NullMarked
package org.rouse.local.folder;

import org.jspecify.annotations.NullMarked;
