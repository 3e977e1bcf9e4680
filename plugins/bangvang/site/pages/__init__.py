"""The pages of the site: each module makes one kind, from the edition to `Page`s that hold plain values only."""
