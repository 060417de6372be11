"""Property tests for anyone who keeps data in this shape: strategies and mutations."""
